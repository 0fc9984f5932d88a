import { endOfCommand, isPromptLine } from '../syntax/prompt.ts';
import type { Span } from '../text/span.ts';

/** A command of the AWS CLI that stands in the text before what it printed. `at`: where it ends. */
export type Command = { readonly at: number; readonly text: string };

/** Terminals hold a handful; a text full of `aws ` is something else. */
const MOST = 200;

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at) + 1;

/** The commands in a text, in their order. `origin` gives the offset in the text as pasted. */
export const commandsIn = (text: string, origin: (offset: number) => number): readonly Command[] => {
  const found: Command[] = [];
  for (let at = text.indexOf('aws '), looked = 0; at >= 0 && looked < MOST; looked += 1) {
    const start = lineStart(text, at);
    const end = isPromptLine(text.slice(start, start + 400)) ? endOfCommand(text, start) : at + 4;
    // `$ aws …`, its continued lines as one.
    if (end > at + 4) found.push({ at: origin(end), text: text.slice(at, Math.min(end, at + 4000)).replace(/[\\^`]\r?\n\s{0,200}/g, ' ') });
    at = text.indexOf('aws ', end);
  }
  return found;
};

/** The command that printed what stands at a span: the last one before it. */
export const commandBefore = (commands: readonly Command[], { start }: Pick<Span, 'start'>): string | null =>
  commands.findLast((command) => command.at <= start)?.text ?? null;

/** The value of an option, `--bucket x` or `--bucket=x`, with or without quotes. */
export const optionOf = (command: string | null, name: string): string | null => {
  const found = new RegExp(`\\s--${name}(?:=|\\s{1,20})(?:"([^"\\n]{0,2000})"|'([^'\\n]{0,2000})'|(\\S{1,2000}))`).exec(command ?? '');
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
};

export const hasOption = (command: string | null, name: string): boolean => new RegExp(`\\s--${name}(?=[\\s=]|$)`).test(command ?? '');

/** Is what it printed passed through something else, which may have taken lines away? */
export const isPiped = (command: string | null): boolean =>
  /\s\|\s/.test((command ?? '').replace(/"[^"\n]{0,2000}"|'[^'\n]{0,2000}'/g, ''));
