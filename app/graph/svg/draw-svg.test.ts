import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/index.ts';
import { exampleIds, examples } from '../../examples/examples.ts';
import type { Diagram } from '../../state/model.ts';
import { linesIn, widthOf } from '../text.ts';
import { drawSvg } from './draw-svg.ts';
import { names, palettes } from './palette.ts';
import { wrapped } from './wrap.ts';

const diagramOf = async (id: (typeof exampleIds)[number], lang: 'en' | 'ja'): Promise<Diagram> => {
  const { view } = await analyze(examples[id], { lang, view: 0 });
  if (!view) throw new Error('no picture');
  return view.diagram;
};

/** Elements that must be closed are closed, in order: enough of XML to tell that a reader takes it. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, close = '', name = '', own = ''] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close !== '') {
      if (open.pop() !== name) return false;
    } else if (own === '') open.push(name);
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;)/.test(xml);
};

const words = (xml: string): string => xml.replace(/<title>[^<]*<\/title>/g, '').replace(/<[^>]*>/g, '\n');

describe.each(exampleIds)('%s', (id) => {
  test.each([
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const)('%s, %s', async (lang, theme) => {
    const diagram = await diagramOf(id, lang);
    const { text, width, height } = await drawSvg(diagram, { lang, theme, title: 'a <way> & "more"' });
    expect(isWellFormed(text)).toBe(true);
    expect(text).toContain(`width="${width}" height="${height}"`);
    // Every place and every number is there, as text.
    for (const { name, kind } of diagram.nodes) if (kind !== 'viewer' && name.length < 16) expect(words(text)).toContain(name);
    for (const { number } of diagram.arrows) if (number !== null) expect(text).toMatch(new RegExp(`>${number}</text>`));
    expect(text).toContain(palettes[theme].canvas);
    // Looks are attributes, and nothing is fetched: Word and Inkscape read no more.
    expect(text).not.toMatch(/<style|style=|class=|href|url\(|var\(/);
    expect(text).toMatch(/font-family="[^"]*sans-serif"/);
  });
});

test('what the paste says stays text', async () => {
  const diagram = await diagramOf('loop', 'en');
  const odd = { ...diagram, nodes: diagram.nodes.map((node) => ({ ...node, name: '<script>&"\u0007' })) };
  const { text } = await drawSvg(odd, { lang: 'en', theme: 'light', title: '' });
  expect(text).not.toContain('<script');
  expect(text).not.toContain('\u0007');
  expect(isWellFormed(text)).toBe(true);
});

test('the colours are those of the screen', () => {
  const css = readFileSync(new URL('../../ui/theme.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split("[data-theme='dark']");
  const colour = (from: string, name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(from)?.[1];
  for (const name of names)
    expect([name, palettes.light[name], palettes.dark[name]]).toEqual([name, colour(light, name), colour(dark, name)]);
});

test.each([
  ['API Gateway’s own CloudFront dispatches by Host. **your distribution** is there.', 200],
  ['API Gateway の CloudFront は Host で振り分け、この API に届きます。', 180],
  ['averyveryveryverylongwordwithoutanyroom', 60],
  ['', 100],
])('%s breaks into as many lines as there is room for', (text, width) => {
  const lines = wrapped(text, width, 12, 'sans');
  expect(lines.length).toBeLessThanOrEqual(linesIn(text, width, 12, 'sans') + 1);
  expect(lines.map((runs) => runs.map((run) => run.text).join('')).join('')).toBe(text.replaceAll('**', ''));
  for (const runs of lines)
    expect(
      widthOf(
        runs
          .map((run) => run.text)
          .join('')
          .trimEnd(),
        12,
        'sans',
      ),
    ).toBeLessThanOrEqual(width);
});
