import type { Outcome } from '../trace/answer.ts';

/** Would another answer to this question change what the viewer gets? */
export const matters = (outcome: Outcome, question: string): boolean => outcome.alternatives.some((a) => a.question === question);
