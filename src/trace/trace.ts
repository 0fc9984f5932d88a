import type { AlsoSent, Answer, Outcome, PlaceRef } from './answer.ts';
import type { Asked } from './question.ts';
import type { HttpRequest } from './request.ts';
import type { Step } from './step.ts';

/** A request of the workspace, as the model takes it. */
export type SampleRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: boolean;
};

/** One visit to one place, in the order of arrival. */
export type Hop = {
  readonly at: PlaceRef;
  /** For a distribution: the how-manyeth time this one was entered. 1 elsewhere. */
  readonly pass: number;
  /** `viewer`, `origin` (sent on by the hop `from`), `failover` or `error-page`. */
  readonly arrival: 'viewer' | 'origin' | 'failover' | 'error-page';
  /** The index of the hop it came from; null for the viewer. */
  readonly from: number | null;
  readonly request: HttpRequest;
  /** As written, or `Default (*)`; distribution hops only. */
  readonly behavior: string | null;
  /** The index of the behavior in the distribution; distribution hops only. */
  readonly behaviorIndex: number | null;
  /** The origin that was asked first. */
  readonly origin: string | null;
  readonly originGroup: string | null;
  readonly sends: HttpRequest | null;
  readonly also: readonly AlsoSent[];
  readonly steps: readonly Step[];
  /** What went back from here, after everything this place does to it. */
  readonly answer: Answer;
};

/** A request's whole way. */
export type Trace = {
  readonly request: SampleRequest;
  readonly hops: readonly Hop[];
  readonly outcome: Outcome;
  readonly questions: readonly Asked[];
};
