import { buildDirectory } from '../services/directory.ts';
import { type World, wayAlone } from '../services/run-trace.ts';
import type { Answer } from '../trace/answer.ts';
import { type Asked, isSettledBefore } from '../trace/question.ts';
import type { SampleRequest } from '../trace/trace.ts';
import { type Compared, comparedWith, fitOf } from './agreement.ts';
import { type ChangeKind, type ChangeTarget, modelChanges } from './model-changes.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type RequestChangeKind, requestChanges } from './request-changes.ts';
import type { SeenResponse } from './seen.ts';

/** Something that would make the model answer as was seen. */
export type Explanation =
  /** Other answers to what the paste does not tell. */
  | { readonly kind: 'answers'; readonly answers: readonly { readonly question: Asked; readonly answer: string }[] }
  /** What is deployed differs in one thing from what was pasted; with another answer to what then comes up, at most one. */
  | {
      readonly kind: 'configuration';
      readonly change: ChangeKind;
      readonly params: Readonly<Record<string, string>>;
      readonly target: ChangeTarget;
      readonly answers: readonly { readonly question: Asked; readonly answer: string }[];
    }
  /** Another request was sent than the one asked about. */
  | {
      readonly kind: 'request';
      readonly change: RequestChangeKind;
      readonly params: Readonly<Record<string, string>>;
      readonly request: SampleRequest;
    };

export type Ranked = {
  readonly explanation: Explanation;
  readonly answer: Answer;
  /** 1: in all that can be compared. */
  readonly fit: number;
  readonly compared: readonly Compared[];
};

export type ResponseVerdict =
  /** All that both tell is the same. */
  | 'agrees'
  | 'disagrees'
  /** The model cannot tell what answers, or the two have nothing to compare. */
  | 'open';

export type ResponseComparison = {
  readonly verdict: ResponseVerdict;
  readonly seen: Recognised;
  readonly predicted: Answer | null;
  readonly compared: readonly Compared[];
  /** Best first; empty where the two agree. */
  readonly explanations: readonly Ranked[];
};

/** Answers tried one at a time, and of those that bring new questions or stay open, two at a time. */
const mostSingles = 60;
const mostPairs = 240;
/** Answers tried together with changes to the configuration. */
const mostWithChange = 200;
const mostPerQuestion = 8;
const mostShown = 8;

type Flip = { readonly question: Asked; readonly answer: string };

const flipsOf = (asked: Iterable<Asked>): readonly Flip[] =>
  [...asked].flatMap((question) =>
    isSettledBefore(question.kind)
      ? []
      : question.options
          .filter((option) => option !== question.answer && !option.endsWith('=') && option !== '…')
          .slice(0, mostPerQuestion)
          .map((answer) => ({ question, answer })),
  );

const withAnswers = (world: World, flips: readonly Flip[]): World => ({
  ...world,
  answers: { ...world.answers, ...Object.fromEntries(flips.map(({ question, answer }) => [question.id, answer])) },
});

type Way = NonNullable<ReturnType<typeof wayAlone>>;

type Judge = (explanation: Explanation, answer: Answer) => Ranked | null;

/** Only what fits better than the prediction explains anything. */
const judgeFor =
  (seen: Recognised, before: number): Judge =>
  (explanation, answer) => {
    const compared = comparedWith(answer, seen);
    const fit = fitOf(compared);
    return fit === null || fit <= before || fit < 0.5 ? null : { explanation, answer, fit, compared };
  };

const byAnswers = (world: World, sample: SampleRequest, asked: Iterable<Asked>, judge: Judge): readonly Ranked[] => {
  const singles = flipsOf(asked).slice(0, mostSingles);
  const found: Ranked[] = [];
  const pairs: (readonly [Flip, Flip])[] = [];
  singles.forEach((flip, index) => {
    const way = wayAlone(withAnswers(world, [flip]), sample);
    if (!way) return;
    const ranked = judge({ kind: 'answers', answers: [flip] }, way.answer);
    if (ranked) found.push(ranked);
    if (ranked?.fit === 1) return;
    const known = new Set([...asked].map(({ id }) => id));
    // What only comes up once this is answered otherwise, then the other questions of the way.
    for (const next of flipsOf([...way.asked.values()].filter(({ id }) => !known.has(id)))) pairs.push([flip, next]);
    for (const other of singles.slice(index + 1)) if (other.question.id !== flip.question.id) pairs.push([flip, other]);
  });
  for (const pair of pairs.slice(0, mostPairs)) {
    const way = wayAlone(withAnswers(world, pair), sample);
    const ranked = way && judge({ kind: 'answers', answers: pair }, way.answer);
    if (ranked) found.push(ranked);
  }
  return found;
};

const byConfiguration = (world: World, sample: SampleRequest, way: Way, judge: Judge): readonly Ranked[] => {
  let tries = mostWithChange;
  return modelChanges(world.directory.model, way.frames, way.answer).flatMap(
    ({ kind, params, target, model, answers }): readonly Ranked[] => {
      const changed = { ...world, directory: buildDirectory(model), answers: { ...world.answers, ...answers } };
      const tried = (flips: readonly Flip[]): { readonly ranked: Ranked | null; readonly asked: readonly Asked[] } => {
        const other = wayAlone(withAnswers(changed, flips), sample);
        const ranked = other && judge({ kind: 'configuration', change: kind, params, target, answers: flips }, other.answer);
        return { ranked, asked: other ? [...other.asked.values()] : [] };
      };
      const { ranked, asked } = tried([]);
      if (ranked?.fit === 1) return [ranked];
      // The web ACL that a change supposes blocks; that it passes is what was pasted.
      const flips = flipsOf(asked.filter(({ id }) => answers?.[id] === undefined)).slice(0, tries);
      tries -= flips.length;
      return [ranked, ...flips.map((flip) => tried([flip]).ranked)].filter((one) => one !== null);
    },
  );
};

const byRequest = (world: World, sample: SampleRequest, judge: Judge): readonly Ranked[] =>
  requestChanges(sample).flatMap(({ kind, params, request }) => {
    const other = wayAlone(world, request);
    return (other && judge({ kind: 'request', change: kind, params, request }, other.answer)) ?? [];
  });

/** An assumption is the likelier fault than a paste that is not what is deployed; that, than two assumptions at once. */
const costOf = ({ explanation }: Ranked): number => {
  if (explanation.kind === 'answers') return explanation.answers.length === 1 ? 0 : 3;
  return explanation.kind === 'configuration' ? 1 + 3 * explanation.answers.length : 2;
};

const keysOf = ({ explanation }: Ranked): readonly string[] => {
  if (explanation.kind === 'request') return [`request ${explanation.change}`];
  const answers = explanation.answers.map(({ question, answer }) => `${question.id}=${answer}`);
  return explanation.kind === 'answers' ? answers : [`change ${explanation.change} ${JSON.stringify(explanation.params)}`, ...answers];
};

/** Leaves out what says the same with more words: two things of which one does it alone. */
const withoutIdle = (ranked: readonly Ranked[]): readonly Ranked[] => {
  const alone = ranked.flatMap((one) => (keysOf(one).length === 1 ? keysOf(one).map((key) => ({ key, fit: one.fit })) : []));
  return ranked.filter((one) => {
    const keys = keysOf(one);
    return keys.length === 1 || !keys.some((key) => alone.some((other) => other.key === key && other.fit >= one.fit));
  });
};

/**
 * Sets an answer seen beside the prediction. Where they disagree, what would explain it is tried and ranked by how well it fits: each
 * question of this way answered otherwise, two at a time; single changes to the configuration; and slips in the request itself.
 */
export const compareResponse = (world: World, sample: SampleRequest, response: SeenResponse): ResponseComparison => {
  const seen = recognise(response);
  const way = wayAlone(world, sample);
  if (!way) return { verdict: 'open', seen, predicted: null, compared: [], explanations: [] };
  const compared = comparedWith(way.answer, seen);
  const fit = fitOf(compared);
  if (fit === 1) return { verdict: 'agrees', seen, predicted: way.answer, compared, explanations: [] };
  const judge = judgeFor(seen, fit ?? 0);
  const all = [
    ...byAnswers(world, sample, [...way.asked.values()], judge),
    ...byConfiguration(world, sample, way, judge),
    ...byRequest(world, sample, judge),
  ];
  const explanations = withoutIdle(all)
    .toSorted((a, b) => b.fit - a.fit || b.compared.length - a.compared.length || costOf(a) - costOf(b))
    .slice(0, mostShown);
  return { verdict: fit === null ? 'open' : 'disagrees', seen, predicted: way.answer, compared, explanations };
};
