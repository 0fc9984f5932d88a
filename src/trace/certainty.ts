import type { Certainty } from '../facts/claim.ts';

const strength: Readonly<Record<Certainty, number>> = { observed: 0, documented: 1, inferred: 2, disputed: 3 };

/** The weaker of two certainties. */
export const weaker = (a: Certainty, b: Certainty): Certainty => (strength[b] > strength[a] ? b : a);
