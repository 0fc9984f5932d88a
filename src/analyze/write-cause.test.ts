import { describe, expect, test } from 'vitest';
import { distribution, executeApi, managed, restApi } from '../fidelity/builders.ts';
import { applyEdits, createAnalyzer, type Workspace } from '../index.ts';
import { badRequest, hiddenError, missingToken, noSuchKey } from '../response/testing.ts';

const request = { url: 'https://www.example.com/api/test' };

const workspace = (policy: string, type: 'EDGE' | 'REGIONAL', resource: string, ...more: readonly string[]): Workspace => ({
  tracefront: 1,
  sources: [
    distribution({
      aliases: ['www.example.com'],
      origins: [
        { id: 's3', domainName: 'site.s3.eu-west-1.amazonaws.com' },
        { id: 'api', domainName: executeApi('a1b2c3d4e5'), path: '/prod' },
      ],
      behaviors: [{ pattern: '/api/*', origin: 'api', originRequestPolicy: policy }],
    }),
    ...restApi({ id: 'a1b2c3d4e5', type, resources: [resource, ...more], stages: ['prod'] }),
  ],
  answers: {},
  requests: [request],
});

const { allViewer, allViewerExceptHostHeader } = managed;

describe('a cause that is a change of the paste', () => {
  test.each([
    ['host-not-forwarded', workspace(allViewer, 'EDGE', 'GET /test'), missingToken],
    ['method-not-deployed', workspace(allViewerExceptHostHeader, 'EDGE', 'GET /api/test', 'GET /other'), missingToken],
    ['error-page-present', workspace(allViewerExceptHostHeader, 'EDGE', 'GET /test'), hiddenError],
    ['distribution-disabled', workspace(allViewerExceptHostHeader, 'EDGE', 'GET /test'), badRequest],
    ['waf-blocks', workspace(allViewerExceptHostHeader, 'EDGE', 'GET /test'), badRequest],
    ['endpoint-type', workspace(allViewer, 'REGIONAL', 'GET /test'), noSuchKey.replace(/<Key>.*<\/Key>/, '')],
  ])('%s is written into it, and then the model predicts what was seen', async (change, before, pasted) => {
    const analyzer = createAnalyzer();
    const { causes } = await analyzer.explain(before, request, pasted);
    const cause = causes.find(({ explanation }) => explanation.kind === 'configuration' && explanation.change === change);
    expect(cause?.edits).not.toBeNull();
    const texts = applyEdits(new Map(before.sources.map(({ name, text }) => [name, text])), cause?.edits ?? []);
    const after = {
      ...before,
      sources: before.sources.map((source) => ({ ...source, text: texts.get(source.name) ?? source.text })),
      answers: cause?.answers ?? {},
    };
    expect((await analyzer.explain(after, request, pasted)).verdict).toBe('agrees');
  });

  test('another request is given as it would have to be sent', async () => {
    const { causes } = await createAnalyzer().explain(workspace(allViewerExceptHostHeader, 'EDGE', 'GET /test'), request, badRequest);
    expect(causes.find(({ explanation }) => explanation.kind === 'request')?.request).toMatchObject({ method: 'GET', body: true });
  });
});
