import { expect, it } from 'vitest';
import { beyondScenarios, scenarioCases } from './index.ts';

const all = Array.from({ length: 54 }, (_, n) => `S${String(n + 1).padStart(2, '0')}`);

it('has a case for every field report, or the reason why there is none', () => {
  const cased = new Set(scenarioCases.flatMap(({ id }) => /^s\d\d/.exec(id)?.[0].toUpperCase() ?? []));
  const beyond = beyondScenarios.map(({ id }) => id);
  expect([...cased, ...beyond].sort()).toEqual(all);
});

it('has every way to forward Host at every kind of endpoint', () => {
  const rows = ['regional-rest', 'http-api', 'edge-default-bucket'].map(
    (kind) => scenarioCases.filter(({ id }) => id.startsWith(`matrix-${kind}-`)).length,
  );
  expect(rows).toEqual([5, 5, 5]);
});
