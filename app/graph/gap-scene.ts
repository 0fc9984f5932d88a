import type { DiagramNode } from '../state/model.ts';
import { sizes } from './sizes.ts';
import { middle, widthOf } from './text.ts';
import type { Words } from './words.ts';

type Gap = NonNullable<DiagramNode['gap']>;

/** The path laid out as chips: the line breaks off before the first that has nothing to stand for it. */
export type GapScene = {
  readonly chips: readonly {
    readonly text: string;
    readonly full: string;
    readonly part: Gap['segments'][number]['part'];
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
  readonly captions: readonly { readonly text: string; readonly part: 'stage' | 'breaks'; readonly x: number; readonly y: number }[];
  /** The sentence for a screen reader: what is missing. */
  readonly missing: string;
  readonly height: number;
};

const missingWords = (gap: Gap, words: Words, method: string): string => {
  const broken = gap.segments.find(({ part }) => part === 'breaks')?.text;
  if (gap.kind === 'method') return words.gaps.method(method);
  if (broken === undefined) return words.gaps.end;
  // A stage's name has no slash; the path has.
  return words.gaps[gap.kind](gap.kind === 'stage' ? broken.replace(/^\/(?=.)/, '') : broken);
};

export const gapScene = (gap: Gap, room: number, words: Words, method: string): GapScene => {
  const { size, padding, gap: between, line, height } = sizes.chip;
  const chips: GapScene['chips'][number][] = [];
  let x = 0;
  let y = 12;
  for (const { text, part } of gap.segments) {
    const short = middle(text, 22);
    const width = widthOf(short, size, 'mono') + padding;
    // The break itself is drawn as a line before its chip.
    const lead = part === 'breaks' && chips.length > 0 ? 5 : 0;
    if (x > 0 && x + lead + width > room) {
      x = 0;
      y += line;
    }
    chips.push({ text: short, full: text, part, x: x + (x > 0 ? lead : 0), y, width });
    x = (chips.at(-1)?.x ?? 0) + width + between;
  }
  const missing = missingWords(gap, words, method);
  const below = y + height + 5;
  const first = chips[0];
  const broken = chips.find(({ part }) => part === 'breaks') ?? chips.at(-1);
  const captions: GapScene['captions'][number][] = [];
  const needed = widthOf(missing, 11.5, 'sans');
  const at = Math.max(0, Math.min(broken && broken.y === y ? broken.x : 0, room - needed));
  const firstWord = first?.part === 'stage' ? words.stage : first?.part === 'mapping' ? words.mapping : '';
  if (firstWord !== '' && at > widthOf(firstWord, 11.5, 'sans') + 8) captions.push({ text: firstWord, part: 'stage', x: 2, y: below });
  captions.push({ text: missing, part: 'breaks', x: at, y: below });
  return { chips, captions, missing, height: below + 16 + 12 };
};
