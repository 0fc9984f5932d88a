import type { FidelityCase } from '../case.ts';

export type Trap = Omit<FidelityCase, 'id' | 'claims' | 'status' | 'evidence'> &
  Partial<Pick<FidelityCase, 'claims' | 'status' | 'evidence'>>;

/** The cases of one of the fact sheet's traps; their evidence is the fact that it names. */
export const trap = (number: number, fact: string, ...cases: readonly Trap[]): readonly FidelityCase[] =>
  cases.map((one, n) => ({
    claims: [],
    status: 'documented',
    evidence: `facts/cloudfront.md, trap ${number} (${fact})`,
    ...one,
    id: `trap-${String(number).padStart(2, '0')}${cases.length > 1 ? `-${n + 1}` : ''}`,
  }));
