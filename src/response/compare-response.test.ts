import { describe, expect, test } from 'vitest';
import { distribution, executeApi, managed, restApi } from '../fidelity/builders.ts';
import { worldOf } from '../space/testing/world.ts';
import { compareResponse, type Explanation } from './compare-response.ts';
import { readResponse } from './read-response.ts';
import { badRequest, forbidden, hiddenError, missingToken, noSuchKey } from './testing.ts';

const sample = { method: 'GET', url: 'https://www.example.com/api/test', headers: [], body: false };

type Parts = {
  readonly policy?: string;
  readonly type?: 'EDGE' | 'REGIONAL' | null;
  readonly resources?: readonly string[];
  readonly pages?: boolean;
};

/** The founding articles' configuration: a bucket by default, the API at /api/*, its stage as origin path. */
const articles = ({ policy = managed.allViewer, type = 'EDGE', resources = ['GET /test'], pages = false }: Parts = {}) =>
  worldOf([
    distribution({
      aliases: ['www.example.com'],
      origins: [
        { id: 's3', domainName: 'site.s3.eu-west-1.amazonaws.com' },
        { id: 'api', domainName: executeApi('a1b2c3d4e5'), path: '/prod' },
      ],
      behaviors: [{ pattern: '/api/*', origin: 'api', originRequestPolicy: policy }],
      errorResponses: pages ? [{ code: 403, page: '/index.html', responseCode: 200 }] : [],
    }),
    ...restApi({ id: 'a1b2c3d4e5', type, resources, stages: ['prod'] }),
  ]);

const seen = (text: string) => {
  const found = readResponse(text).responses.at(-1);
  if (!found) throw new Error('the answer was not read');
  return found;
};

const flips = (answers: Extract<Explanation, { kind: 'answers' }>['answers']): string =>
  answers.map(({ question, answer }) => `${question.id}=${answer}`).join(' & ');

const named = (explanation: Explanation): string =>
  explanation.kind === 'answers'
    ? flips(explanation.answers)
    : [
        `${explanation.kind}:${explanation.change}`,
        ...(explanation.kind === 'configuration' && explanation.answers.length > 0 ? [flips(explanation.answers)] : []),
      ].join(' & ');

describe('an answer that was seen, beside the prediction', () => {
  test('agrees where all that both tell is the same', async () => {
    const world = await articles({ policy: managed.allViewerExceptHostHeader });
    const { verdict, compared, explanations } = compareResponse(world, sample, seen(missingToken));
    expect([verdict, compared.map(({ aspect, result }) => `${aspect} ${result}`), explanations]).toEqual([
      'agrees',
      ['status same', 'answered-by same', 'error-type same'],
      [],
    ]);
  });

  test.each<{ name: string; world: Parts; text: string; best: string }>([
    { name: 'a bucket that may be listed', world: {}, text: noSuchKey, best: 'list-bucket:site=yes' },
    {
      name: 'an API that is edge-optimized, in a paste that does not say',
      world: { type: 'REGIONAL' },
      text: noSuchKey.replace(/<Key>.*<\/Key>/, ''),
      best: 'configuration:endpoint-type & list-bucket:site=yes',
    },
    { name: 'a Host that is not forwarded after all', world: {}, text: missingToken, best: 'configuration:host-not-forwarded' },
    {
      name: 'a Host that is forwarded after all',
      world: { policy: managed.allViewerExceptHostHeader, type: 'REGIONAL', resources: ['GET /api/test'] },
      text: `HTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n${forbidden}`,
      best: 'configuration:host-forwarded',
    },
    {
      name: 'a method that was not deployed',
      world: { policy: managed.allViewerExceptHostHeader, resources: ['GET /api/test'] },
      text: missingToken,
      best: 'configuration:method-not-deployed',
    },
    {
      name: 'an error page',
      world: { policy: managed.allViewerExceptHostHeader },
      text: hiddenError,
      best: 'configuration:error-page-present',
    },
    {
      name: 'a page that the integration’s own status brought up',
      world: { policy: managed.allViewerExceptHostHeader, resources: ['GET /api/test'], pages: true },
      text: hiddenError,
      best: 'own-status:a1b2c3d4e5/prod GET /api/test=403',
    },
    {
      name: 'a GET with a body',
      world: { policy: managed.allViewerExceptHostHeader },
      text: badRequest,
      best: 'configuration:distribution-disabled',
    },
  ])('is explained by $name', async ({ world, text, best }) => {
    const { verdict, explanations } = compareResponse(await articles(world), sample, seen(text));
    expect([verdict, explanations[0] && named(explanations[0].explanation), explanations[0]?.fit]).toEqual(['disagrees', best, 1]);
  });

  test('names, beside the likeliest, the other changes that fit as well', async () => {
    const world = await articles({ policy: managed.allViewerExceptHostHeader });
    const { explanations } = compareResponse(world, sample, seen(badRequest));
    expect(explanations.map(({ explanation, fit }) => [named(explanation), fit])).toEqual([
      ['configuration:distribution-disabled', 1],
      ['configuration:waf-blocks', 1],
      ['request:with-body', 1],
    ]);
  });

  test('asks two questions at once where one is not enough', async () => {
    const world = await articles({ type: null, policy: managed.allViewer });
    const regional = { ...world, answers: { 'endpoint-type:a1b2c3d4e5': 'regional' } };
    const { explanations } = compareResponse(regional, sample, seen(noSuchKey));
    expect(explanations.filter(({ fit }) => fit === 1).map(({ explanation }) => named(explanation))).toContain(
      'endpoint-type:a1b2c3d4e5=edge & list-bucket:site=yes',
    );
  });

  test('is left open where the model cannot tell what answers', async () => {
    const world = await articles();
    const elsewhere = { ...sample, url: 'https://dzzzzzzzzzzzzz.cloudfront.net/x' };
    expect(compareResponse(world, elsewhere, seen(`HTTP/2 200\nserver: nginx\n\nhello`)).verdict).not.toBe('agrees');
  });
});
