import { expect, test } from 'vitest';
import { usualSizes } from '../state/panel-sizes.ts';
import { isAsAtFirst } from './first-visit.ts';
import type { Box, Boxes } from './keep.ts';
import { readSettings } from './settings.ts';

const box = (kept: Readonly<Record<string, string>> = {}): Box => ({
  getItem: (key) => kept[key] ?? null,
  setItem: () => undefined,
  removeItem: () => undefined,
});

const refusing: Box = {
  getItem: () => {
    throw new Error('no storage');
  },
  setItem: () => undefined,
  removeItem: () => undefined,
};

const asAtFirst = (boxes: Boxes): boolean => isAsAtFirst(boxes, readSettings(boxes.device));
const settings = (value: unknown): Boxes => ({ tab: box(), device: box({ 'tracefront.settings': JSON.stringify(value) }) });

test.each<[string, Boxes]>([
  ['nothing is kept', { tab: box(), device: box() }],
  ['storage is forbidden', { tab: refusing, device: refusing }],
  ['a language was chosen', settings({ lang: 'ja', theme: 'system', editor: 'monaco', remember: false, sizes: usualSizes })],
])('as at first where %s', (_name, boxes) => {
  expect(asAtFirst(boxes)).toBe(true);
});

test.each<[string, Boxes]>([
  ['the tab has a workspace', { tab: box({ 'tracefront.workspace': '{}' }), device: box() }],
  ['the device has a workspace', { tab: box(), device: box({ 'tracefront.workspace': '{}' }) }],
  ['a theme was chosen', settings({ theme: 'light' })],
  ['a panel is folded', settings({ folded: { answer: true } })],
  ['a panel has another size', settings({ sizes: { ...usualSizes, requests: 300 } })],
  ['the plain editor was chosen', settings({ editor: 'textarea' })],
  ['the workspace is remembered', settings({ remember: true })],
  ['the offer to a newcomer was answered', { tab: box(), device: box({ 'tracefront.offer': 'answered' }) }],
])('not as at first where %s', (_name, boxes) => {
  expect(asAtFirst(boxes)).toBe(false);
});
