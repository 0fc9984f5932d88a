import { findingsJa } from '../findings.ja.ts';
import type { Messages } from '../messages.ts';
import { claimsJa } from './claims.ts';
import { fixesJa } from './fixes.ts';
import { formsJa } from './forms.ts';
import { outcomesJa } from './outcomes.ts';
import { problemsJa } from './problems.ts';
import { clausesJa, optionsJa, questionsJa, reasonsJa } from './questions.ts';
import { stepsJa } from './steps.ts';
import { rejectionsJa, wordsJa } from './words.ts';

export const japaneseMessages: Messages = {
  language: 'ja',
  locale: { listSeparator: '、' },
  texts: {
    steps: stepsJa,
    rejections: rejectionsJa,
    words: wordsJa,
    questions: questionsJa,
    clauses: clausesJa,
    reasons: reasonsJa,
    options: optionsJa,
    outcomes: outcomesJa,
    forms: formsJa,
    fixes: fixesJa,
  },
  findings: findingsJa,
  claims: claimsJa,
  problems: problemsJa,
};
