import type { Lesson } from '../lesson.ts';

/** What a list of lessons shows, without the lesson. */
export type LessonAbout = Pick<Lesson, 'id' | 'title' | 'teaches'>;
