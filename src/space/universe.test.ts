import { describe, expect, test } from 'vitest';
import { normalisePath } from '../match/normalise-path.ts';
import { outputFor } from './automaton.ts';
import { normalisedPaths } from './universe.ts';

const pieces = ['/', '/', '.', '..', 'a', 'B', '%', '%2', '%2F', '%2f', '%41', '%7E', '%20', '%C3', '%c3', '%%41', '~', '-', 'é'];

describe('the paths that need no normalising', () => {
  test('are those that normalising leaves as they are', () => {
    let seed = 7;
    const pick = (): string => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return pieces[seed % pieces.length] ?? '';
    };
    const wrong = Array.from({ length: 20_000 }, () => `/${Array.from({ length: 1 + (seed % 6) }, pick).join('')}`).filter(
      (path) => (outputFor(normalisedPaths, path) === 'path') !== (normalisePath(path).path === path),
    );
    expect(wrong).toEqual([]);
  });
});
