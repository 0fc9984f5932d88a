import { claims } from '../facts/claims.ts';
import type { Place, Span } from '../text/span.ts';
import type { Asked } from '../trace/question.ts';
import type { Evidence, FunctionNote, Step } from '../trace/step.ts';
import type { Trace } from '../trace/trace.ts';
import { clauseOf } from './clause.ts';
import type { ExplainedEvidence } from './explanation.ts';
import { type Messages, sayPlain } from './messages/messages.ts';
import { renderPlain } from './messages/template.ts';

/** Finds the line of a span, for display. */
export type PlaceOf = (span: Span) => Place;

const onQuestion = (id: string, asked: Asked | undefined, messages: Messages): ExplainedEvidence => {
  const key = asked?.set ? 'answer-evidence' : 'assumption-evidence';
  const text = asked ? sayPlain(messages, 'outcomes', key, { clause: { fragments: clauseOf(asked, asked.answer, messages) } }) : id;
  return { text, certainty: null, source: null, at: asked?.at ?? null, question: id };
};

/** What a run noted, in words. */
const noteText = (note: FunctionNote, messages: Messages): ExplainedEvidence => ({
  text:
    note.kind === 'undocumented'
      ? sayPlain(messages, 'outcomes', 'note.undocumented', { feature: note.feature })
      : sayPlain(messages, 'outcomes', 'note.assumed', { what: note.what }),
  certainty: claims[note.kind === 'undocumented' ? 'cf-function-unlisted' : 'cf-function-made-up'].certainty,
  source: null,
  at: null,
  question: null,
});

/** All that a step rests on, and what made the run of a function less certain than AWS's own. */
export const evidenceOf = (step: Step, trace: Trace, messages: Messages, placeOf: PlaceOf): readonly ExplainedEvidence[] => [
  ...step.because.flatMap((evidence) => evidenceText(evidence, trace, messages, placeOf) ?? []),
  ...('notes' in step ? (step.notes ?? []) : []).map((note) => noteText(note, messages)),
];

/** "Why do you believe this?": one piece of evidence in words. Null: a claim, and its words are not loaded. */
const evidenceText = (evidence: Evidence, trace: Trace, messages: Messages, placeOf: PlaceOf): ExplainedEvidence | null => {
  switch (evidence.kind) {
    case 'pasted': {
      const { source, line } = placeOf(evidence.at);
      return {
        text: sayPlain(messages, 'outcomes', 'evidence.pasted', { source, line }),
        certainty: null,
        source: null,
        at: evidence.at,
        question: null,
      };
    }
    case 'claim': {
      if (!messages.claims) return null;
      const { certainty, source } = claims[evidence.claim];
      const text = renderPlain(messages.claims[evidence.claim], {}, messages.locale);
      return { text, certainty, source, at: null, question: null };
    }
    case 'question':
      return onQuestion(
        evidence.id,
        trace.questions.find((q) => q.id === evidence.id),
        messages,
      );
  }
};
