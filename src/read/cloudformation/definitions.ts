import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import { withoutIntrinsics } from '../intrinsics.ts';
import { withMember } from '../shapes.ts';
import { textIn } from './resources.ts';
import { type Stack, tellOnce } from './stack.ts';

const isObject = (node: SyntaxNode | undefined): node is SyntaxNode => node?.kind === 'object';

/**
 * The OpenAPI definition of an API: in the template itself, or in a file beside it. A file that was not pasted with the template is told.
 * `inline` and `elsewhere` name the two properties.
 */
export const definitionOf = (stack: Stack, properties: SyntaxNode, inline: string, elsewhere: string): SyntaxNode | null => {
  const body = childOf(properties, inline);
  const mode = textIn(childOf(childOf(properties, 'Parameters'), 'basepath')) ?? 'ignore';
  if (isObject(body)) return withBasePath(body, mode);
  // Said, but only a transform gives it.
  if (body) return null;
  const place = childOf(properties, elsewhere);
  if (!place) return null;
  const name = fileOf(place);
  const file = name === '' ? null : stack.session.file(name, stack.source);
  if (file) return withBasePath(withoutIntrinsics(file), mode);
  tellOnce(stack.session, `file ${name}`, ({ report }) =>
    report('not-evaluated', 'info', place.at, { what: `${elsewhere} ${name}`.trim() }),
  );
  return null;
};

/** `s3://bucket/key`, a path beside the template, or `{Bucket, Key}`. */
const fileOf = (place: SyntaxNode): string => textIn(place) ?? textIn(childOf(place, 'Key')) ?? '';

/**
 * An import may put the definition's base path in front of every path (`prepend`), or all of it but the first part (`split`).
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html
 */
const withBasePath = (body: SyntaxNode, mode: string): SyntaxNode => {
  if (mode !== 'prepend' && mode !== 'split') return body;
  const parts = basePathOf(body)
    .split('/')
    .filter((part) => part !== '');
  const kept = mode === 'prepend' ? parts : parts.slice(1);
  if (kept.length === 0) return body;
  return withMember(body, 'paths', (paths) =>
    paths.kind === 'object'
      ? {
          ...paths,
          members: paths.members.map((member) =>
            member.key.startsWith('/') ? { ...member, key: `/${kept.join('/')}${member.key}` } : member,
          ),
        }
      : paths,
  );
};

const basePathOf = (body: SyntaxNode): string => {
  const swagger = textIn(childOf(body, 'basePath'));
  if (swagger !== null) return swagger;
  const servers = childOf(body, 'servers');
  const server = servers?.kind === 'array' ? servers.items[0] : undefined;
  const variable = textIn(childOf(childOf(childOf(server, 'variables'), 'basePath'), 'default'));
  if (variable !== null) return variable;
  const url = textIn(childOf(server, 'url')) ?? '';
  const after = url.includes('//') ? url.slice(url.indexOf('//') + 2) : url;
  const slash = after.indexOf('/');
  return slash < 0 ? '' : after.slice(slash);
};
