// What the dialog of this folder needs of the model, and nobody needs before.

export type {
  BehaviorShare,
  MapComparison,
  MapDifference,
  MappedClass,
  MappedRoute,
  SpaceOf,
  SpaceOutcome,
  UrlMap,
} from '../../src/index.ts';
