/** How sure a claim about AWS is, from strong to weak. */
export type Certainty = 'observed' | 'documented' | 'inferred' | 'disputed';

/** A claim about what AWS does: where it stands, and how sure it is. What it says stands in `src/explain/messages`, by id. */
export type Claim = {
  readonly certainty: Certainty;
  /** An AWS page, or where it was seen. */
  readonly source: string;
};
