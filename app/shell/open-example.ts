import { type ExampleId, examples } from '../examples/examples.ts';
import type { Messages } from '../i18n/messages.ts';
import { text as words } from '../i18n/use-text.ts';
import { app } from '../state/store.ts';

export const exampleName = (id: ExampleId, t: Messages): string => ({ loop: t.exampleLoop, gap: t.exampleGap, stage: t.exampleStage })[id];

/** Opens an example in place of what is there; undo brings that back. */
export const openExample = (id: ExampleId): void => {
  app.leaveLesson();
  app.change(() => examples[id], words().didOpen, { request: 0 });
  app.select(null, 'keyboard');
  app.setView({ activeSource: examples[id].sources[0]?.name ?? null });
  app.compare(null);
};
