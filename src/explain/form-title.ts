import type { FormsEn } from './messages/forms.en.ts';
import { type Messages, sayPlain } from './messages/messages.ts';

/** What a source was recognised as, in words. */
export const formTitle = (form: Exclude<keyof FormsEn, 'none'> | null, messages: Messages): string =>
  sayPlain(messages, 'forms', form ?? 'none', {});
