import type { Lesson } from '../lesson.ts';
import type { LessonAbout } from './about.ts';
import { about as chooseABehavior } from './choose-a-behavior/about.ts';
import { about as errorPageEatsErrors } from './error-page-eats-errors/about.ts';
import { about as functions } from './functions/about.ts';
import { about as hostHeaderLoop } from './host-header-loop/about.ts';
import { about as onYourOwn } from './on-your-own/about.ts';
import { about as originPathPrepends } from './origin-path-prepends/about.ts';
import { about as s3MissingKey } from './s3-missing-key/about.ts';
import { about as stageByPath } from './stage-by-path/about.ts';
import { about as twoForbiddens } from './two-forbiddens/about.ts';
import { about as whatReachesTheOrigin } from './what-reaches-the-origin/about.ts';
import { about as whoAnswered } from './who-answered/about.ts';

/** A lesson as the list shows it; the lesson itself comes when it is opened. */
export type CatalogEntry = LessonAbout & { readonly load: () => Promise<Lesson> };

/** Our lessons, in the order in which they teach from nothing. */
export const catalog: readonly CatalogEntry[] = [
  { ...chooseABehavior, load: async () => (await import('./choose-a-behavior/lesson.ts')).lesson },
  { ...originPathPrepends, load: async () => (await import('./origin-path-prepends/lesson.ts')).lesson },
  { ...twoForbiddens, load: async () => (await import('./two-forbiddens/lesson.ts')).lesson },
  { ...hostHeaderLoop, load: async () => (await import('./host-header-loop/lesson.ts')).lesson },
  { ...stageByPath, load: async () => (await import('./stage-by-path/lesson.ts')).lesson },
  { ...errorPageEatsErrors, load: async () => (await import('./error-page-eats-errors/lesson.ts')).lesson },
  { ...whatReachesTheOrigin, load: async () => (await import('./what-reaches-the-origin/lesson.ts')).lesson },
  { ...s3MissingKey, load: async () => (await import('./s3-missing-key/lesson.ts')).lesson },
  { ...functions, load: async () => (await import('./functions/lesson.ts')).lesson },
  { ...whoAnswered, load: async () => (await import('./who-answered/lesson.ts')).lesson },
  { ...onYourOwn, load: async () => (await import('./on-your-own/lesson.ts')).lesson },
];
