import type { ChangeKind } from '../change.ts';
import { onApi } from './api-cases.ts';
import { onDistribution } from './distribution-cases.ts';
import { onDomain } from './domain-cases.ts';
import type { Case } from './model-parts.ts';
import { onOrigin } from './origin-cases.ts';

/** Every kind of change: one that has no case here does not compile. */
export const cases: Readonly<Record<ChangeKind, readonly Case[]>> = { ...onDistribution, ...onOrigin, ...onApi, ...onDomain };

/** What an API definition has no words for. */
export const distributionKinds: ReadonlySet<string> = new Set(Object.keys({ ...onDistribution, ...onOrigin }));
