import { describe, expect, test } from 'vitest';
import { plain } from '../explain/messages/template.ts';
import { distribution, executeApi, managed, restApi } from '../fidelity/builders.ts';
import { createAnalyzer } from '../index.ts';
import { missingToken, noSuchKey } from '../response/testing.ts';

const workspace = {
  tracefront: 1,
  sources: [
    distribution({
      aliases: ['www.example.com'],
      origins: [
        { id: 's3', domainName: 'site.s3.eu-west-1.amazonaws.com' },
        { id: 'api', domainName: executeApi('a1b2c3d4e5'), path: '/prod' },
      ],
      behaviors: [{ pattern: '/api/*', origin: 'api', originRequestPolicy: managed.allViewer }],
    }),
    ...restApi({ id: 'a1b2c3d4e5', type: 'EDGE', resources: ['GET /test'], stages: ['prod'] }),
  ],
  answers: {},
  requests: [],
} as const;
const request = { url: 'https://www.example.com/api/test' };

describe('explaining an answer that was pasted', () => {
  test.each([
    { lang: 'en', says: 'The model predicts another answer.', cause: 'It would be so if S3 may be asked to list bucket site' },
    { lang: 'ja', says: '実際の応答は予測と異なります。', cause: '次の前提なら一致します' },
  ] as const)('says it in $lang', async ({ lang, says, cause }) => {
    const found = await createAnalyzer().explain(workspace, request, noSuchKey, { lang });
    expect(plain(found.says)).toBe(says);
    expect(found.causes[0]?.answers).toEqual({ 'list-bucket:site': 'yes' });
    const texts = [
      ...found.about,
      ...found.caveats,
      ...found.compared.map(({ text }) => text),
      ...found.causes.map(({ text }) => text),
    ].map(plain);
    // A parameter that is not given shows as `…`.
    expect(texts.filter((text) => text.includes('…'))).toEqual([]);
    expect(lang === 'ja' ? texts.some((text) => text.startsWith(cause)) : texts.length > 0).toBe(true);
  });

  test('offers no cause where the answer is what was predicted', async () => {
    const sources = workspace.sources.map((source) => ({
      ...source,
      text: source.text.replace(managed.allViewer, managed.allViewerExceptHostHeader),
    }));
    const found = await createAnalyzer().explain({ ...workspace, sources }, request, missingToken);
    expect([found.verdict, found.causes]).toEqual(['agrees', []]);
  });

  test('says what is wrong where nothing was pasted', async () => {
    const found = await createAnalyzer().explain(workspace, request, 'help');
    expect([found.verdict, found.problems.map(({ code }) => code)]).toEqual([null, ['nothing-found']]);
  });
});
