import { useLang } from '../state/hooks.ts';
import type { Language } from '../state/model.ts';
import { en, type LessonWords } from './messages.en.ts';
import { ja } from './messages.ja.ts';

// Both languages come with the lessons, which are in both as well.
export const lessonWords = (lang: Language): LessonWords => (lang === 'ja' ? ja : en);

export const useLessonWords = (): LessonWords => lessonWords(useLang());
