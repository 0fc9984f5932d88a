import type { ExpectationFailure, Report } from '../index.ts';

/** One request of a workspace, answered and compared with what is expected. */
export type Checked = {
  readonly workspace: string;
  readonly request: Report['request'];
  readonly report: Report;
  readonly failures: readonly ExpectationFailure[];
};
