import type { CloudFrontFunction } from '../model/model.ts';
import type { FunctionSummary } from './contribution.ts';
import { type Joining, oneOfTwo } from './join-report.ts';

/** Function code, with what `describe-function` tells of it. DEVELOPMENT and LIVE share the name: a summary that has stores counts first. */
export const joinFunctions = (
  functions: readonly CloudFrontFunction[],
  summaries: readonly FunctionSummary[],
  joining: Joining,
): readonly CloudFrontFunction[] => {
  const byName = new Map<string, CloudFrontFunction>();
  for (const next of functions) {
    const before = byName.get(next.name);
    if (!before) byName.set(next.name, next);
    else if (before.code.value !== next.code.value) byName.set(next.name, oneOfTwo(joining, 'function', next.name, before, next));
  }
  return [...byName.values()].map((fn): CloudFrontFunction => {
    const told = summaries.filter((s) => s.name === fn.name);
    const summary = told.find((s) => s.keyValueStores.length > 0) ?? told[0];
    if (!summary) return fn;
    const stores = fn.keyValueStores.length > 0 ? fn.keyValueStores : summary.keyValueStores;
    return {
      ...fn,
      arn: fn.arn ?? summary.arn,
      runtime: fn.runtime.from === 'default' ? summary.runtime : fn.runtime,
      keyValueStores: stores,
    };
  });
};
