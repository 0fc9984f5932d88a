import type { Problem, ProblemCode, Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Member } from './tree.ts';

type Report = (code: ProblemCode, severity: Severity, at: Span, params: Problem['params']) => void;

/** Most objects are small: comparing their keys costs less than a set of them. */
const hasTwice = (members: readonly Member[]): boolean => {
  if (members.length > 12) return new Set(members.map(({ key }) => key)).size < members.length;
  for (let i = 1; i < members.length; i++) {
    const key = members[i]?.key;
    for (let before = 0; before < i; before++) if (members[before]?.key === key) return true;
  }
  return false;
};

/** The members with each key once: the last one counts, as in `JSON.parse`, and the earlier one is reported. */
export const duplicateKeys = (members: readonly Member[], report: Report): readonly Member[] => {
  if (!hasTwice(members)) return members;
  const last = new Map<string, Member>();
  for (const member of members) last.set(member.key, member);
  return members.filter((member) => {
    if (last.get(member.key) === member) return true;
    report('duplicate-key', 'warning', member.keySpan, { key: member.key });
    return false;
  });
};
