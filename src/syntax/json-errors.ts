import type { ParseErrorCode } from 'jsonc-parser';
import type { Severity } from '../text/problem.ts';
import { type JsonJob, report, touchesCut } from './json-job.ts';

/** What a syntax error is, by the id that its message goes by, and whether all was read nevertheless. */
type SyntaxDetail = { readonly detail: string; readonly severity: Severity };

const read = (detail: string): SyntaxDetail => ({ detail, severity: 'warning' });
const lost = (detail: string): SyntaxDetail => ({ detail, severity: 'error' });

/** Keyed by jsonc-parser's `ParseErrorCode`, whose names exist in types only. */
const DETAILS: Readonly<Record<number, SyntaxDetail>> = {
  1: lost('symbol-unknown'),
  2: lost('number-invalid'),
  3: lost('key-missing'),
  4: lost('value-missing'),
  5: lost('colon-missing'),
  6: read('comma-missing'),
  7: lost('brace-missing'),
  8: lost('bracket-missing'),
  9: lost('text-after-end'),
  10: read('comment'),
  11: lost('comment-unclosed'),
  12: lost('string-unclosed'),
  13: lost('number-invalid'),
  14: lost('escape-invalid'),
  15: lost('escape-invalid'),
  16: read('control-character'),
};

const detailOf = (code: ParseErrorCode): SyntaxDetail => DETAILS[code] ?? lost('symbol-unknown');

/** The token's value is not what was written: an unclosed string, a broken escape or number. */
export const spoilsToken = (code: ParseErrorCode): boolean => [2, 12, 13, 14, 15].includes(code);

/** A region's syntax problems beyond this many are only counted: a wrong file would give thousands. */
const MOST_ERRORS = 20;

type ErrorLog = { readonly add: (code: ParseErrorCode, offset: number, length: number) => void; readonly tellRest: () => void };

/** Errors at the very end of a text that breaks off all say the same: that is told once, as `text-truncated`, and not here. */
export const newErrorLog = (job: JsonJob): ErrorLog => {
  let seen = 0;
  let last = -1;
  let comments = 0;
  return {
    add: (code, offset, length) => {
      // One fault makes jsonc-parser report twice at the same token ("key expected", "value expected").
      if (offset === last || touchesCut(job, offset + length)) return;
      last = offset;
      const { detail, severity } = detailOf(code);
      if (detail === 'comment' && comments++ > 0) return;
      if (++seen > MOST_ERRORS) return;
      const found = job.text.slice(offset, offset + Math.min(length, 30));
      report(job, 'syntax-error', severity, job.span(offset, offset + Math.max(length, 1)), { detail, found });
    },
    tellRest: () => {
      if (seen > MOST_ERRORS)
        report(job, 'syntax-error', 'error', job.span(0, 0), { detail: 'more', found: '', count: seen - MOST_ERRORS });
    },
  };
};
