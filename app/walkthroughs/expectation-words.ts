import type { Expectation, Report } from '../state/model.ts';
import type { LessonWords } from './messages.en.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** As people say them: proper names, the same in both languages. */
const names: Readonly<Record<string, string>> = {
  s3: 'S3',
  'api-gateway': 'API Gateway',
  cloudfront: 'CloudFront',
  'cloudfront-function': 'CloudFront Functions',
  'lambda-edge': 'Lambda@Edge',
};

const reached = (reaches: Readonly<Record<string, unknown>>, t: LessonWords['expect']): string => {
  const key = text(reaches['key']);
  if (key !== null) return t.object(key);
  const method = text(reaches['method']);
  const resource = text(reaches['resource']);
  const what = resource === null ? (text(reaches['routeKey']) ?? text(reaches['host'])) : [method, resource].filter(Boolean).join(' ');
  const stage = text(reaches['stage']);
  if (what === null) return t.arrives;
  return stage === null ? t.reaches(what) : t.reachesStage(what, stage);
};

const errorWords = (type: string): string =>
  type.endsWith('Exception') ? type.replace(/Exception$/, '').replace(/([a-z])(?=[A-Z])/g, '$1 ') : type;

const answered = (expect: Readonly<Record<string, unknown>>, t: LessonWords['expect']): readonly string[] => {
  const status = typeof expect['status'] === 'number' ? String(expect['status']) : null;
  const type = text(expect['errorType']);
  const what = [status, type === null ? null : errorWords(type)].filter(Boolean).join(' ');
  const who = text(expect['answeredBy']);
  return [...(what === '' ? [] : [t.answeredWith(what)]), ...(who === null ? [] : [t.from(names[who] ?? who)])];
};

const rules = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => (typeof one === 'string' ? [one] : []));

/** What a goal asks for, in a few words. */
export const expectationWords = (expect: Expectation, { expect: t }: LessonWords): string => {
  const { reaches, kind, behavior, noFinding, loop } = expect;
  const parts = [
    ...(isRecord(reaches) ? [reached(reaches, t)] : kind === 'reaches' ? [t.arrives] : []),
    ...answered(expect, t),
    ...(typeof behavior === 'string' ? [t.behavior(behavior)] : []),
    ...(loop === null ? [t.noLoop] : []),
    ...(rules(noFinding).length === 0 ? [] : [t.without(rules(noFinding).join(t.and))]),
  ];
  return parts.length === 0 ? t.otherwise : parts.join(t.and);
};

/** How a request ends at present, in the words of a goal. */
export const presentWords = ({ outcome }: Report, words: LessonWords): string => {
  const { kind, status, errorType, answeredBy, reaches } = outcome;
  if (kind === 'reaches' && reaches) return expectationWords({ kind, reaches }, words);
  const said = answered({ status, errorType, answeredBy }, words.expect);
  return said.length === 0 ? words.expect.nothing : said.join(words.expect.and);
};
