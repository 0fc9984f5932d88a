import type { RestApi, RestStage } from '../../model/api.ts';
import type { Directory } from '../directory.ts';
import type { ApiName } from '../place.ts';

/** A request that has a stage, and the path below it. */
export type RestVisit = {
  readonly directory: Directory;
  readonly name: ApiName;
  readonly api: RestApi | null;
  readonly stage: string;
  readonly said: RestStage | null;
  readonly path: string;
  /** What the integration is told: `event.path` and `requestContext.path`. */
  readonly eventPath: string;
  readonly contextPath: string;
};

/** A visit to an API whose resources were pasted. */
export type KnownRestVisit = RestVisit & { readonly api: RestApi };
