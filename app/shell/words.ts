import { useLang } from '../state/hooks.ts';
import { en, type ShellWords } from './messages.en.ts';
import { ja } from './messages.ja.ts';

// Both languages come with what says them: they are a few lines.
export const useShellWords = (): ShellWords => (useLang() === 'ja' ? ja : en);
