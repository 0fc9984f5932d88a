import type { Problem, ProblemCode, Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Member } from './tree.ts';

type Report = (code: ProblemCode, severity: Severity, at: Span, params: Problem['params']) => void;

/** The members with each key once: the last one counts, as in `JSON.parse`, and the earlier one is reported. */
export const duplicateKeys = (members: readonly Member[], report: Report): readonly Member[] => {
  const last = new Map<string, Member>();
  for (const member of members) last.set(member.key, member);
  if (last.size === members.length) return members;
  return members.filter((member) => {
    if (last.get(member.key) === member) return true;
    report('duplicate-key', 'warning', member.keySpan, { key: member.key });
    return false;
  });
};
