import { describe, expect, test } from 'vitest';
import type { Entry } from '../state/history.ts';
import type { Workspace } from '../state/model.ts';
import { beforeEdits, isLikelyPart, pastedVersion, pastVersions } from './versions.ts';

const workspace = (texts: Readonly<Record<string, string>>): Workspace => ({
  tracefront: 1,
  sources: Object.entries(texts).map(([name, text]) => ({ name, text })),
  answers: {},
  requests: [],
});
const entry = (state: Workspace, label: string): Entry => ({ workspace: state, request: 0, label, run: null });

const example = workspace({ example: 'e' });
const first = workspace({ a: '1', b: '1' });
const asked = { ...first, requests: [{ url: '/' }] };
const now = { ...workspace({ a: '2', b: '1' }), requests: [{ url: '/' }] };
const past = [entry(example, 'adding a source'), entry(first, 'adding a request'), entry(asked, 'editing a source')];

describe('earlier versions', () => {
  test('are the states that differ in more than requests, the newest first', () => {
    expect(pastVersions(now, null, past).map(({ label }) => label)).toEqual(['editing a source', 'adding a source']);
  });

  test('begin with what was opened, where that differs', () => {
    expect(pastVersions(now, first, past)[0]).toEqual({ id: 'opened', label: null, workspace: first });
    expect(pastVersions(now, now, past)[0]?.id).not.toBe('opened');
  });

  test('"before my edits" is what was opened, else the oldest with the same sources', () => {
    expect(beforeEdits(now, pastVersions(now, first, past))?.id).toBe('opened');
    expect(beforeEdits(now, pastVersions(now, null, past))?.label).toBe('editing a source');
    expect(beforeEdits(now, [])).toBeNull();
  });
});

describe('a second version of pasted texts', () => {
  const texts = [{ name: 'a', text: '3' }];

  test('is they alone, or they in place of the sources of their names', () => {
    expect(pastedVersion(now, texts, true).sources).toEqual(texts);
    expect(pastedVersion(now, texts, false).sources).toEqual([{ name: 'b', text: '1' }, ...texts]);
  });

  test('is likely a part where names are shared and others are missing', () => {
    expect(isLikelyPart(now, texts)).toBe(true);
    expect(isLikelyPart(now, [...texts, { name: 'b', text: '' }])).toBe(false);
    expect(isLikelyPart(now, [{ name: 'staging.json', text: '' }])).toBe(false);
  });
});
