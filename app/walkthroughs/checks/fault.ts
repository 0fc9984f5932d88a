/** What is wrong with a lesson. `where` is the path of the member, as `steps.3.select`; `detail` belongs into the sentence of the code. */
export type LessonFault = { readonly where: string; readonly code: FaultCode; readonly detail: string };

export type FaultCode =
  | 'not-data'
  | 'too-large'
  | 'shape'
  | 'workspace'
  | 'script'
  | 'no-lessons'
  | 'duplicate-id'
  | 'no-predict'
  | 'no-fix'
  | 'no-request'
  | 'text-absent'
  | 'text-repeated'
  | 'finding-absent'
  | 'step-absent'
  | 'choices-right'
  | 'goal-met-before'
  | 'goal-unmet';

export const fault = (where: string, code: FaultCode, detail = ''): LessonFault => ({ where, code, detail });
