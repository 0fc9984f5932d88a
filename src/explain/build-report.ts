import type { Place } from '../text/span.ts';
import type { Alternative, Outcome } from '../trace/answer.ts';
import type { HttpRequest } from '../trace/request.ts';
import type { Step } from '../trace/step.ts';
import type { Hop, Trace } from '../trace/trace.ts';
import { whyOf } from './assumptions.ts';
import { clauseOf } from './clause.ts';
import { evidenceOf, type PlaceOf } from './evidence.ts';
import { findingDetail, findingTitle, fixTexts } from './findings.ts';
import type { Proofs } from './fixes.ts';
import type { Found } from './found.ts';
import { type Messages, sayPlain } from './messages/messages.ts';
import { plain } from './messages/template.ts';
import type {
  Report,
  ReportAlternative,
  ReportFinding,
  ReportFix,
  ReportHop,
  ReportOutcome,
  ReportQuestion,
  ReportSends,
  ReportStep,
} from './report.ts';
import { rejectedPlainText, stepPlainText } from './steps/step-text.ts';

const alternative = (trace: Trace, { question, answer, outcome }: Alternative, messages: Messages): ReportAlternative => {
  const asked = trace.questions.find((q) => q.id === question);
  const clause = asked ? { fragments: clauseOf(asked, answer, messages) } : `${question}=${answer}`;
  return {
    when: sayPlain(messages, 'outcomes', 'when', { clause }),
    question,
    answer,
    status: outcome.status,
    answeredBy: outcome.answeredBy,
    errorType: outcome.errorType,
    kind: outcome.kind,
    reaches: outcome.reaches,
  };
};

/** An outcome as the report promises it. */
const reportOutcome = (trace: Trace, messages: Messages): ReportOutcome => {
  const outcome: Outcome = trace.outcome;
  return {
    kind: outcome.kind,
    status: outcome.status,
    answeredBy: outcome.answeredBy,
    errorType: outcome.errorType,
    body: outcome.body,
    headers: outcome.headers,
    reaches: outcome.reaches,
    loop: outcome.loop,
    replaced: outcome.replaced,
    certainty: outcome.certainty,
    alternatives: outcome.alternatives.map((a) => alternative(trace, a, messages)),
  };
};

const sent = ({ scheme, to, host, path, query, headers }: HttpRequest): ReportSends => ({ scheme, to, host, path, query, headers });

const reportStep = (trace: Trace, hop: number, step: Step, messages: Messages, placeOf: PlaceOf): ReportStep => ({
  kind: step.kind,
  text: stepPlainText({ trace, hop, step }, messages),
  because: evidenceOf(step, trace, messages, placeOf).map(({ text, certainty, source, question, at }) => {
    return {
      text,
      at: at ? placeOf(at) : null,
      ...(certainty === null ? {} : { certainty }),
      ...(source === null ? {} : { source }),
      ...(question === null ? {} : { question }),
    };
  }),
  rejected: step.rejected.map((r) => ({ what: r.what, text: rejectedPlainText(r, messages), at: r.at ? placeOf(r.at) : null })),
});

const reportHop = (trace: Trace, hop: Hop, index: number, messages: Messages, placeOf: PlaceOf): ReportHop => {
  const { scheme, method, host, path, query } = hop.request;
  const { behavior, origin, originGroup, pass } = hop;
  return {
    at: hop.at,
    ...(hop.at.kind === 'distribution' ? { pass } : {}),
    request: { scheme, method, host, path, query },
    ...(hop.at.kind === 'distribution' ? { behavior, origin, originGroup } : {}),
    sends: hop.sends ? sent(hop.sends) : null,
    also: hop.also.map(({ purpose, request, answer }) => ({
      purpose,
      ...sent(request),
      answer: { status: answer.status, answeredBy: answer.answeredBy },
    })),
    steps: hop.steps.map((step) => reportStep(trace, index, step, messages, placeOf)),
  };
};

const notTried = {
  verdict: 'unproved',
  edits: [],
  outcome: null,
  changes: [],
  next: null,
  request: null,
  viewerUrlChanges: false,
  urlClasses: null,
  answers: {},
  creates: [],
  commands: [],
  snippets: [],
} as const;

const reportFinding = (found: Found, messages: Messages, placeOf: PlaceOf, proved: readonly ReportFix[] | null): ReportFinding => ({
  rule: found.rule,
  severity: found.finding.severity,
  title: plain(findingTitle(found, messages)),
  detail: plain(findingDetail(found, messages)),
  at: found.finding.at.map((span): Place => placeOf(span)),
  fixes:
    proved ??
    found.finding.fixes.map((fix) => {
      const { title, how } = fixTexts(found, fix, messages);
      return { id: fix.id, title: plain(title), how: plain(how), ...notTried };
    }),
});

const reportQuestions = (trace: Trace, messages: Messages): readonly ReportQuestion[] =>
  trace.questions.map((asked) => ({
    id: asked.id,
    text: sayPlain(messages, 'questions', asked.kind, { what: asked.what }),
    answer: asked.answer,
    why: whyOf(asked, messages),
    options: asked.options,
    set: asked.set,
    default: asked.default,
  }));

/**
 * The report of one request, as `--json` promises it. Places are 1-based. Problems that concern only this request are the caller's to
 * add. `requestName`: the name that the workspace gives the request, if it has one. `proofs`: its fixes, where they were tried.
 */
export const buildReport = (
  trace: Trace,
  found: readonly Found[],
  messages: Messages,
  placeOf: PlaceOf,
  requestName: string | undefined,
  proofs: Proofs | null = null,
): Report => ({
  tracefront: 1,
  request: {
    ...(requestName === undefined ? {} : { name: requestName }),
    method: trace.request.method,
    url: trace.request.url,
    headers: trace.request.headers,
    ...(trace.request.body ? { body: true } : {}),
  },
  outcome: reportOutcome(trace, messages),
  hops: trace.hops.map((hop, index) => reportHop(trace, hop, index, messages, placeOf)),
  findings: found.map((one, index) =>
    reportFinding(one, messages, placeOf, proofs?.reportFixes(index, trace, messages, (after) => reportOutcome(after, messages)) ?? null),
  ),
  questions: reportQuestions(trace, messages),
  problems: [],
});
