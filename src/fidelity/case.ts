import type { Certainty } from '../facts/claim.ts';
import type { ClaimId } from '../facts/claims.ts';
import type { Expectation, SourceText, WorkspaceRequest } from '../workspace/workspace.ts';

/** One claim about AWS, as something that can be run: given this configuration, this request is answered so. */
export type FidelityCase = {
  /** Kebab-case, never reused. */
  readonly id: string;
  /** In one sentence, what AWS does. */
  readonly claim: string;
  /** The claims of `facts/claims.ts` that this case exercises; the way must rest on each. */
  readonly claims: readonly ClaimId[];
  readonly status: Certainty;
  /** Where it was recorded, seen or read. */
  readonly evidence: string;
  readonly given: readonly SourceText[];
  readonly answers?: Readonly<Record<string, string>>;
  readonly request: Omit<WorkspaceRequest, 'expect' | 'name'>;
  readonly expect: Expectation;
  /** Step kinds that must be on the way, where the outcome alone does not show the claim. */
  readonly steps?: readonly string[];
  /** What is sent to the first origin: a subset of the first distribution hop's `sends`; header names that must or must not be there. */
  readonly sends?: {
    readonly host?: string;
    readonly path?: string;
    readonly query?: string;
    readonly scheme?: string;
    readonly to?: string;
    readonly has?: readonly string[];
    readonly hasNot?: readonly string[];
    readonly values?: Readonly<Record<string, string>>;
  };
  /** Fragments that the outcome's body must hold, where the whole is long or differs each time. */
  readonly bodyHas?: readonly string[];
  /** Headers of the outcome, names in lower case: their value, or null where there must be none of that name. */
  readonly answerHeaders?: Readonly<Record<string, string | null>>;
  /** Questions that must have been asked, by id. */
  readonly asks?: readonly string[];
  /** Codes of problems that reading the sources, or this request, must report. Any other error in them fails the case. */
  readonly problems?: readonly string[];
};

/** A recorded answer that no routing model can tell, and why. */
export type BeyondRouting = { readonly id: string; readonly why: 'lambda-reply' | 'quota-used-up' | 'body' };
