import type { Answer } from '../trace/answer.ts';
import type { Hop, Trace } from '../trace/trace.ts';
import type { DiagramEnd } from './diagram.ts';

/** Where the way ends (or breaks), and what was said there. */
export type EndAt = { readonly hop: number; readonly end: DiagramEnd };

/** Who among the places behind a hop gave its answer. A page or a second origin stands in: the first way then broke off before. */
const answering = (hops: readonly Hop[], index: number, broken: number[]): number => {
  const hop = hops[index];
  const behind = hops.flatMap((next, at) => (next.from === index && at > index ? [at] : []));
  const last = behind.at(-1);
  if (!hop || last === undefined) return index;
  const child = hops[last];
  for (const earlier of behind) if (earlier !== last) broken.push(answering(hops, earlier, broken));
  if (child?.arrival === 'origin' && child.answer.answeredBy !== hop.answer.answeredBy) return index;
  return answering(hops, last, broken);
};

const message = (answer: Answer): string | null => {
  if (answer.answeredBy !== 'api-gateway' || answer.body === null) return null;
  return /"[Mm]essage"\s*:\s*"([^"]*)"/.exec(answer.body)?.[1] ?? null;
};

const reached = ({ reaches }: Answer): string | null => {
  if (reaches === null) return null;
  switch (reaches.kind) {
    case 'rest-method':
      return `${reaches.method} ${reaches.resource}`;
    case 'http-route':
      return reaches.routeKey;
    case 's3-object':
      return reaches.key;
    case 'function-url':
    case 'load-balancer':
    case 'custom-origin':
      return reaches.path;
  }
};

/** Does the outcome rest on an answer that nobody gave and that would change it? The headline asks the same (`explain/headline.ts`). */
const restsOnAssumption = ({ outcome, questions }: Trace): boolean =>
  questions.some(
    (question) =>
      !question.set &&
      (outcome.alternatives.some((alternative) => alternative.question === question.id) ||
        (question.kind === 'object' && outcome.reaches?.kind === 's3-object')),
  );

/** Green only where something that can answer was reached, and nothing assumed stands in between. */
const toneOf = (trace: Trace, answer: Answer): DiagramEnd['tone'] => {
  if (answer.kind === 'cannot-tell' || answer.kind === 'leaves-the-model') return 'unknown';
  const status = answer.status ?? 0;
  if (answer.kind === 'answered' && status >= 400) return 'failed';
  const { certainty, loop } = trace.outcome;
  const sure = (certainty === 'observed' || certainty === 'documented') && loop === null;
  return sure && status < 300 && answer.replaced === null && !restsOnAssumption(trace) ? 'proved' : 'assumed';
};

const endOf = (trace: Trace, answer: Answer): DiagramEnd => ({
  kind: answer.kind,
  tone: toneOf(trace, answer),
  status: answer.status,
  errorType: answer.errorType,
  text: answer.kind === 'reaches' ? reached(answer) : message(answer),
  body: answer.kind === 'reaches' ? null : answer.body,
});

/** The places where an answer was given: the one that the viewer gets, and those that another stood in for. */
export const endsOf = (trace: Trace): readonly EndAt[] => {
  if (trace.hops.length === 0) return [];
  const broken: number[] = [];
  const final = answering(trace.hops, 0, broken);
  const others = broken.flatMap((hop): readonly EndAt[] => {
    const answer = trace.hops[hop]?.answer;
    return answer && hop !== final ? [{ hop, end: endOf(trace, answer) }] : [];
  });
  // The viewer's answer may differ from what the page's own fetch said: its status is the error page's ResponseCode.
  const { outcome } = trace;
  const own = trace.hops[final]?.answer;
  const answer: Answer = outcome.replaced !== null && own?.kind === 'reaches' ? { ...outcome, reaches: own.reaches } : outcome;
  return [...others, { hop: final, end: endOf(trace, answer) }];
};
