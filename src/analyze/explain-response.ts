import { clauseOf } from '../explain/clause.ts';
import type { Fragment } from '../explain/explanation.ts';
import { groupTitle } from '../explain/group-title.ts';
import { type Messages, sayPlain } from '../explain/messages/messages.ts';
import { type Params, plain, render } from '../explain/messages/template.ts';
import type { Aspect, Compared } from '../response/agreement.ts';
import { compareResponse, type Explanation, type Ranked, type ResponseComparison } from '../response/compare-response.ts';
import { type ResponseEn, responseEn } from '../response/messages/response.en.ts';
import { responseJa } from '../response/messages/response.ja.ts';
import { readResponse } from '../response/read-response.ts';
import type { Recognised } from '../response/recognise.ts';
import type { Seen, SeenProblem } from '../response/seen.ts';
import type { World } from '../services/run-trace.ts';
import type { Edit } from '../text/edits.ts';
import type { SampleRequest } from '../trace/trace.ts';
import type { ReadWorkspace } from './read-sources.ts';
import { type WrittenCause, writeCause } from './write-cause.ts';

/** Something that would explain the answer seen: in words, and as answers to give where it is those. */
export type ExplainedCause = {
  readonly text: readonly Fragment[];
  /** What the model then predicts: "404 NoSuchKey, from S3". */
  readonly title: string;
  readonly explanation: Explanation;
  /** Answers to questions that would make the model predict it, by question id: alone, or together with the edits. */
  readonly answers: Readonly<Record<string, string>>;
  /** Edits of the paste after which it says so, tried; null where this is no change of the paste, or none that can be written into it. */
  readonly edits: readonly Edit[] | null;
  /** The request that may have been sent in place of the one asked about; null where it is the same. */
  readonly request: SampleRequest | null;
  readonly fit: number;
};

/** An answer that somebody pasted, recognised, set beside the prediction, and explained. Plain data. */
export type ExplainedResponse = {
  readonly read: Seen;
  /** What the text is, and which of several answers counts; empty where there is none. */
  readonly form: readonly (readonly Fragment[])[];
  /** What the model predicts for the request; null where the URL cannot be read, or nothing was found to compare it with. */
  readonly predicted: { readonly text: readonly Fragment[]; readonly title: string } | null;
  /** The last answer of several: what the viewer got. Null where none was found. */
  readonly recognised: Recognised | null;
  readonly verdict: ResponseComparison['verdict'] | null;
  /** Who answered, how it came, and what that does not prove. */
  readonly about: readonly (readonly Fragment[])[];
  readonly caveats: readonly (readonly Fragment[])[];
  readonly says: readonly Fragment[];
  readonly compared: readonly (Compared & { readonly text: readonly Fragment[] })[];
  readonly causes: readonly ExplainedCause[];
  readonly problems: readonly (SeenProblem & { readonly text: readonly Fragment[] })[];
};

type Say = (key: keyof ResponseEn, params?: Params) => readonly Fragment[];

const speaker = ({ language, locale }: Messages): Say => {
  const texts: Readonly<Record<keyof ResponseEn, string>> = language === 'ja' ? responseJa : responseEn;
  return (key, params = {}) => render(texts[key], params, locale);
};

const formOf = ({ form, responses }: Seen, say: Say): ExplainedResponse['form'] => {
  if (form === null) return [];
  const statuses = responses.map(({ status }) => status ?? '?').join(', ');
  return [say(`form.${form}`), ...(responses.length > 1 ? [say('form.several', { count: responses.length, statuses })] : [])];
};

const aboutIt = ({ answerer, cloudFronts, cache }: Recognised, say: Say): ExplainedResponse['about'] => [
  say(`sign.${answerer.sign}`),
  ...(cloudFronts === null ? [] : [cloudFronts === 0 ? say('via.none') : say('via.some', { count: cloudFronts })]),
  ...(cache === null ? [] : [say(`cache.${cache}`)]),
];

const valueIn = (aspect: Aspect, value: string | null, messages: Messages, say: Say): string => {
  if (value === null || value === 'none') return plain(say('value.none'));
  if (value === 'served' || value === 'own' || value === 'aws') return plain(say(`value.${value}`));
  return aspect === 'answered-by' ? answererIn(value, messages) : value;
};

const answererIn = (value: string, messages: Messages): string => {
  switch (value) {
    case 'api-gateway':
    case 's3':
    case 'cloudfront':
    case 'cloudfront-function':
    case 'lambda-edge':
    case 'custom-origin':
    case 'function-url':
    case 'load-balancer':
      return sayPlain(messages, 'words', `by.${value}`, {});
    default:
      return value;
  }
};

const clausesOf = (answers: Extract<Explanation, { kind: 'answers' }>['answers'], messages: Messages, say: Say): readonly Fragment[] =>
  answers.flatMap(({ question, answer }, index) => [...(index === 0 ? [] : say('explain.and')), ...clauseOf(question, answer, messages)]);

const sentenceOf = (explanation: Explanation, messages: Messages, say: Say): readonly Fragment[] => {
  switch (explanation.kind) {
    case 'answers':
      return say('explain.answers', { clauses: { fragments: clausesOf(explanation.answers, messages, say) } });
    case 'configuration': {
      const { change, params, answers } = explanation;
      const clauses = { fragments: clausesOf(answers, messages, say) };
      return [...say(`change.${change}`, params), ...(answers.length === 0 ? [] : say('explain.besides', { clauses }))];
    }
    case 'request':
      return say(`request.${explanation.change}`, explanation.params);
  }
};

const causeOf = ({ explanation, answer, fit }: Ranked, written: WrittenCause | null, messages: Messages, say: Say): ExplainedCause => ({
  text: [...sentenceOf(explanation, messages, say), ...(fit < 1 ? say('explain.partly') : [])],
  title: groupTitle(answer, messages),
  explanation,
  answers: {
    ...Object.fromEntries(explanation.kind === 'request' ? [] : explanation.answers.map((one) => [one.question.id, one.answer] as const)),
    ...written?.answers,
  },
  edits: written?.edits ?? null,
  request: explanation.kind === 'request' ? explanation.request : null,
  fit,
});

/** Reads a pasted answer, sets it beside what the model predicts for a request, and looks for what would explain it. */
export const explainResponse = (
  readFrom: ReadWorkspace,
  world: World,
  sample: SampleRequest,
  text: string,
  messages: Messages,
): ExplainedResponse => {
  const say = speaker(messages);
  const read = readResponse(text);
  const problems = read.problems.map((problem) => ({ ...problem, text: say(`problem.${problem.code}`, { ...problem }) }));
  const response = read.responses.at(-1);
  const form = formOf(read, say);
  if (!response)
    return {
      read,
      form,
      predicted: null,
      recognised: null,
      verdict: null,
      about: [],
      caveats: [],
      says: [],
      compared: [],
      causes: [],
      problems,
    };
  const { verdict, seen, predicted, compared, explanations } = compareResponse(world, sample, response);
  const title = predicted && groupTitle(predicted, messages);
  return {
    read,
    form,
    predicted: title === null ? null : { title, text: say('predicted', { title }) },
    recognised: seen,
    verdict,
    about: aboutIt(seen, say),
    caveats: seen.caveats.map((caveat) => say(`caveat.${caveat}`)),
    says:
      verdict === 'disagrees' && explanations.length === 0
        ? [...say('verdict.disagrees'), ...say('explain.none')]
        : say(`verdict.${verdict}`),
    compared: compared.map((one) => ({
      ...one,
      text: say(`aspect.${one.aspect}`, {
        predicted: valueIn(one.aspect, one.predicted, messages, say),
        seen: valueIn(one.aspect, one.seen, messages, say),
      }),
    })),
    causes: explanations.map((one) => causeOf(one, writeCause(readFrom, world, sample, one), messages, say)),
    problems,
  };
};
