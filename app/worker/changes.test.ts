import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, withChange } from './changes.ts';

const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, '', 'a', 0, 1, Number.NaN),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('id', 'a', 'b', 'to', 'of', 'items', 'from'), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('whatever it was and whatever it becomes, the change leads from one to the other', () => {
  fc.assert(
    fc.property(data, data, (before, after) => {
      expect(withChange(before, structuredClone(changeOf(before, after)))).toEqual(after);
    }),
  );
});

test('what says the same is no change', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(changeOf(value, structuredClone(value))).toBeNull();
    }),
    { examples: [[[{ id: Number.NaN }, { id: Number.NaN }]]] },
  );
});

describe('what did not change stays the same object', () => {
  const before = {
    rows: [
      { id: 'x', mark: 1 },
      { id: 'y', mark: 1 },
      { id: 'z', mark: 1 },
    ],
    at: { line: 3 },
  };
  const become = (after: typeof before) => {
    const next = withChange(before, structuredClone(changeOf(before, after)));
    expect(next).toEqual(after);
    return next as typeof before;
  };

  test('beside what did', () => {
    const next = become({
      ...before,
      rows: before.rows.map((row) => (row.id === 'y' ? { id: 'y', mark: 2 } : { ...row })),
      at: { line: 3 },
    });
    expect(next.at).toBe(before.at);
    expect(next.rows.map((row, index) => row === before.rows[index])).toEqual([true, false, true]);
  });

  test('where another one comes before it', () => {
    const next = become({ ...before, rows: [{ id: 'new', mark: 1 }, ...structuredClone(before.rows)] });
    expect(next.rows.slice(1)).toEqual(before.rows);
    expect(next.rows[3]).toBe(before.rows[2]);
  });

  test('where one is gone', () => {
    const next = become({ ...before, rows: structuredClone(before.rows.slice(1)) });
    expect(next.rows[0]).toBe(before.rows[1]);
  });
});
