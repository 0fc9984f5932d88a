import { useLang } from '../state/hooks.ts';
import type { Language } from '../state/model.ts';
import { en, type SpaceWords } from './messages.en.ts';
import { ja } from './messages.ja.ts';

export const spaceWords = (lang: Language): SpaceWords => (lang === 'ja' ? ja : en);

export const useSpaceWords = (): SpaceWords => spaceWords(useLang());
