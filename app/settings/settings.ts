import type { Language, Workspace } from '../state/model.ts';

/** What a team set beside the built site (`settings.js`). */
export type TeamSettings = {
  readonly workspace: Workspace | null;
  /** Paths of scripts, relative to the page. */
  readonly lessons: readonly string[];
  readonly links: readonly { readonly title: Readonly<Record<Language, string>>; readonly href: string }[];
  readonly language: Language | null;
};

export const noSettings: TeamSettings = { workspace: null, lessons: [], links: [], language: null };
