import type { CleanText } from '../syntax/clean.ts';
import type { Reading } from '../text/problem.ts';
import type { Contribution } from './contribution.ts';
import type { FormContext, FormId } from './form.ts';

/** One accepted form of a text that is no tree. `recognise` looks at its first lines only; `read` never throws. */
export type TextForm = {
  readonly id: FormId;
  readonly recognise: (head: string) => boolean;
  readonly read: (text: CleanText, context: FormContext) => Reading<readonly Contribution[]>;
};
