import type { Workspace } from '../state/model.ts';
import { resourcesJson, restApiJson, stagesJson } from './api.ts';
import { apiHost, distributionJson } from './distribution.ts';

export type ExampleId = 'loop' | 'gap' | 'stage';

const site = 'https://test.cloudfront.net';

/** Article 1: a bucket, and an edge-optimized API that has `/test` and is asked for `/api/test`. */
const test = (policy: 'allViewer' | 'allViewerExceptHostHeader'): Workspace => ({
  tracefront: 1,
  sources: [
    { name: 'distribution.json', text: distributionJson(policy) },
    { name: 'api.json', text: restApiJson('test-api') },
    { name: 'resources.json', text: resourcesJson('test') },
    { name: 'stages.json', text: stagesJson(['prod']) },
  ],
  // As in the article, where a missing key shows as 404.
  answers: { 'list-bucket:site-bucket': 'yes' },
  requests: [
    { method: 'GET', url: `${site}/api/test`, expect: { kind: 'reaches', reaches: { kind: 'rest-method', resource: '/test' } } },
    { method: 'GET', url: `${site}/img/logo.svg` },
    { method: 'POST', url: `${site}/api/orders`, body: true },
    { method: 'GET', url: `https://${apiHost}/prod/test` },
  ],
});

/** Article 2: a path pattern that was meant to pick the stage. */
const stage: Workspace = {
  tracefront: 1,
  sources: [
    { name: 'distribution.json', text: distributionJson('allViewerExceptHostHeader') },
    { name: 'api.json', text: restApiJson('hello-api') },
    { name: 'resources.json', text: resourcesJson('hello') },
    { name: 'stages.json', text: stagesJson(['prod', 'dev']) },
  ],
  answers: {},
  requests: [
    {
      method: 'GET',
      url: `${site}/api/hello`,
      expect: { kind: 'reaches', reaches: { kind: 'rest-method', stage: 'prod', resource: '/hello' } },
    },
    { method: 'GET', url: `${site}/prod/hello` },
    { method: 'GET', url: `https://${apiHost}/prod/hello` },
    { method: 'GET', url: `https://${apiHost}/dev/hello` },
  ],
};

export const examples: Readonly<Record<ExampleId, Workspace>> = { loop: test('allViewer'), gap: test('allViewerExceptHostHeader'), stage };

export const exampleIds: readonly ExampleId[] = ['loop', 'gap', 'stage'];

/** Which example these sources are, untouched; null for anybody's own. */
export const exampleOf = (sources: Workspace['sources']): ExampleId | null =>
  exampleIds.find((id) => {
    const known = examples[id].sources;
    return known === sources || (known.length === sources.length && known.every((source, at) => source.text === sources[at]?.text));
  }) ?? null;
