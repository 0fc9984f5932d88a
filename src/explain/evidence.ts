import { claims } from '../facts/claims.ts';
import type { Place, Span } from '../text/span.ts';
import type { Asked } from '../trace/question.ts';
import type { Evidence } from '../trace/step.ts';
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

/** "Why do you believe this?": one piece of evidence in words. */
export const evidenceText = (evidence: Evidence, trace: Trace, messages: Messages, placeOf: PlaceOf): ExplainedEvidence => {
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
      const { certainty, source } = claims[evidence.claim];
      const text = renderPlain(messages.texts.claims[evidence.claim], {}, messages.locale);
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
