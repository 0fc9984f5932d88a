import type { Workspace } from '../../state/model.ts';
import { browserBoxes } from '../../storage/browser-boxes.ts';
import { parseWorkspace } from '../../storage/parse-workspace.ts';
import { readTexts, writeTexts } from '../../storage/progress.ts';
import type { Lesson } from '../lesson.ts';
import { slotAt } from './moment.ts';

/** What a learner made of each of a lesson's workspaces (`slotAt`), in this tab. */
export type Slots = Readonly<Record<number, Workspace>>;

const known = new Map<string, Slots>();

const write = ({ id }: Lesson, slots: Slots): void => {
  known.set(id, slots);
  writeTexts(browserBoxes().tab, id, JSON.stringify(slots));
};

export const slotsOf = ({ id }: Lesson): Slots => known.get(id) ?? {};

export const keepSlot = (lesson: Lesson, slot: number, workspace: Workspace): void => {
  const slots = slotsOf(lesson);
  if (slots[slot] !== workspace) write(lesson, { ...slots, [slot]: workspace });
};

export const forgetSlots = (lesson: Lesson): void => write(lesson, {});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** What an earlier page of this tab kept; what is unreadable counts as not there. To be called before a lesson is opened. */
export const loadSlots = async (lesson: Lesson): Promise<void> => {
  if (known.has(lesson.id)) return;
  const text = readTexts(browserBoxes().tab, lesson.id);
  const slots: Record<number, Workspace> = {};
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    for (const [slot, one] of isRecord(value) ? Object.entries(value) : []) {
      const workspace = await parseWorkspace('lesson', JSON.stringify(one));
      if (workspace && Number(slot) <= slotAt(lesson, lesson.steps.length)) slots[Number(slot)] = workspace;
    }
  } catch {
    // Begun anew from the lesson's own texts.
  }
  known.set(lesson.id, slots);
};
