import { known, type Value } from '../model/value.ts';
import type { World } from '../services/run-trace.ts';

/** A text that is known, or that the user told of its expression. */
export const settledText = ({ answers }: World, value: Value<string> | null): string | undefined => {
  const said = known(value);
  if (said !== undefined || value?.from !== 'unresolved') return said;
  const answer = answers[`value:${value.expression}`];
  return answer === 'unresolved' ? undefined : answer;
};
