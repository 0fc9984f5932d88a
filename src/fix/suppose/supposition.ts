/**
 * What may be deployed otherwise than it was pasted. Unlike a fix, it mends nothing: it makes the paste say what an answer that was seen
 * suggests. `kind` is one of the changes of `src/response/model-changes.ts`.
 */
export type Supposition = {
  readonly kind: string;
  readonly target: {
    readonly distribution?: string;
    readonly behavior?: number;
    readonly origin?: string;
    readonly originPath?: string;
    readonly api?: string;
    readonly endpointType?: string;
    readonly resource?: string;
    readonly method?: string;
    readonly stage?: string;
  };
};
