import type { Answer, AnsweredBy } from './answer.ts';
import type { Header } from './request.ts';

const bare: Answer = {
  kind: 'answered',
  status: null,
  answeredBy: null,
  errorType: null,
  body: null,
  headers: [],
  reaches: null,
  replaced: null,
};

/** An answer that a place gives itself. */
export const answered = (
  answeredBy: AnsweredBy,
  status: number,
  more: { readonly errorType?: string | null; readonly body?: string | null; readonly headers?: readonly Header[] } = {},
): Answer => ({ ...bare, status, answeredBy, errorType: more.errorType ?? null, body: more.body ?? null, headers: more.headers ?? [] });

/** The request got to something of the user's own. */
export const reaches = (reached: NonNullable<Answer['reaches']>, headers: readonly Header[] = []): Answer => ({
  ...bare,
  kind: 'reaches',
  reaches: reached,
  headers,
});

export const answers = {
  cannotTell: { ...bare, kind: 'cannot-tell' },
  leavesTheModel: { ...bare, kind: 'leaves-the-model' },
} as const satisfies Record<string, Answer>;
