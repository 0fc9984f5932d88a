import type { Behavior, Distribution } from '../../model/distribution.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';

/** Where a request stands once its behavior is chosen. */
export type BehaviorPlace = {
  readonly walk: Walk;
  readonly directory: Directory;
  readonly distribution: Distribution;
  readonly behavior: Behavior;
  /** As written; null for the default behavior. */
  readonly pattern: string | null;
  /** The request as it arrived here, before the default root object and functions. */
  readonly viewer: HttpRequest;
};

/** What reports call a behavior. */
export const behaviorName = (place: BehaviorPlace): string => place.pattern ?? 'Default (*)';
