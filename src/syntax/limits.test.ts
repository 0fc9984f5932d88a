import { describe, expect, test } from 'vitest';
import { limits, sizeProblem, withinLimits } from './limits.ts';

const source = (name: string, length: number): { name: string; text: string } => ({ name, text: ' '.repeat(length) });

describe('limits', () => {
  test('a source may be 10 MB', () => {
    expect(sizeProblem('a', ' '.repeat(limits.sourceLength))).toBeNull();
    expect(sizeProblem('a', ' '.repeat(limits.sourceLength + 1))).toMatchObject({
      code: 'text-too-large',
      severity: 'error',
      params: { source: 'a', limit: 10 },
    });
  });

  test('100 sources are taken, and the rest is told once', () => {
    const { accepted, problems } = withinLimits(Array.from({ length: 103 }, (_, i) => source(`s${i}`, 1)));
    expect(accepted).toHaveLength(100);
    expect(problems).toMatchObject([{ code: 'too-many-sources', params: { sources: 103, limit: 100 } }]);
  });

  test('20 MB in all, and a source that is refused for itself does not count', () => {
    const large = source('large', limits.sourceLength + 1);
    expect(withinLimits([large, source('b', limits.sourceLength), source('c', limits.sourceLength)]).problems).toEqual([]);
    const { accepted, problems } = withinLimits([source('b', limits.sourceLength), source('c', limits.sourceLength), source('d', 1)]);
    expect(accepted.map((s) => s.name)).toEqual(['b', 'c']);
    expect(problems).toMatchObject([{ code: 'total-too-large' }]);
  });
});
