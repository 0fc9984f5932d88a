import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { brief, distribution, edge, fine, hop, line, ownHost, step, way } from '../../testing.ts';
import { rootObjectLeadingSlash } from './root-object-leading-slash.ts';

const model = (object: string) => ({ distributions: [distribution({ defaultRootObject: located(object, line(6)) })] });
const applied = (object: string) => step({ kind: 'root-object-applied', object, path: `/${object}` });

describe('root-object-leading-slash reports', () => {
  it.each([
    {
      name: 'a root that fails',
      context: way({ hops: [edge([applied('/index.html'), ownHost()]), hop('s3-bucket', [])], model: model('/index.html') }),
      expected: ['error outcome at 6: root-object-name'],
    },
    {
      name: 'a root that answers, as a warning',
      context: way({ hops: [edge([applied('/index.html'), ownHost()], { answer: fine })], model: model('/index.html') }),
      expected: ['warning request at 6: root-object-name'],
    },
    {
      name: 'a slash and nothing else',
      context: way({ hops: [edge([applied('/'), ownHost()])], model: model('/') }),
      expected: ['error outcome at 6: empty-root-object'],
    },
  ])('$name', ({ context, expected }) => expect(brief(rootObjectLeadingSlash, context)).toEqual(expected));
});

describe('root-object-leading-slash is silent', () => {
  it.each([
    { name: 'about a plain name', context: way({ hops: [edge([applied('index.html'), ownHost()])], model: model('index.html') }) },
    { name: 'about a name in a folder', context: way({ hops: [edge([ownHost()])], model: model('site/index.html') }) },
    { name: 'about another path than the root', context: way({ hops: [edge([ownHost()])], model: model('/index.html') }) },
    {
      name: 'at the end of a loop',
      context: way({
        hops: [hop('custom-origin', []), hop('distribution', [applied('/index.html')], { pass: 2 })],
        model: model('/index.html'),
      }),
    },
  ])('$name', ({ context }) => expect(brief(rootObjectLeadingSlash, context)).toEqual([]));
});
