import { CircleCheck, CircleHelp, CircleX, CornerDownRight, type LucideIcon, TriangleAlert, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Fix, leavesError } from './fixes.ts';
import type { Verdict } from './model.ts';
import styles from './Sign.module.css';
import { type FixWords, useFixWords } from './words.ts';

const icons: Readonly<Record<Verdict, LucideIcon>> = {
  verified: CircleCheck,
  'changes-other-requests': TriangleAlert,
  'next-fault': CornerDownRight,
  'does-not-help': CircleX,
  manual: Wrench,
  unproved: CircleHelp,
};

/** Green only for an arrival that nothing assumed stands in the way of: an object in a bucket may not exist. */
const toneOf = ({ told: { verdict }, report: { outcome } }: Fix): string => {
  if (verdict === 'changes-other-requests' || verdict === 'unproved') return 'assumed';
  const arrived = outcome?.kind === 'reaches' && outcome.reaches?.kind !== 's3-object';
  return verdict === 'verified' && arrived ? 'proved' : 'plain';
};

/** The verdict as a sign. Never alone: `Verdict` says it in words. */
export const Sign = ({ fix }: { readonly fix: Fix }): ReactNode => {
  const Icon = icons[fix.told.verdict];
  return <Icon size={16} aria-hidden className={styles['sign']} data-tone={toneOf(fix)} />;
};

/** `Verified: Reaches GET /test`, `Does not help: still 404 NoSuchKey`. */
const verdictWords = (fix: Fix, words: FixWords): string => {
  const { verdict, result } = fix.told;
  const said = words.verdict[verdict];
  if (result === null) return said;
  if (leavesError(fix)) return words.verdictWith(words.mendsFinding, words.still(result));
  if (verdict === 'does-not-help') return words.verdictWith(said, words.still(result));
  return words.verdictWith(said, verdict === 'manual' ? words.thenOutcome(result) : result);
};

export const VerdictWords = ({ fix }: { readonly fix: Fix }): ReactNode => (
  <span className={styles['words']} data-tone={toneOf(fix)}>
    {verdictWords(fix, useFixWords())}
  </span>
);
