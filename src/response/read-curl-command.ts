import type { Header } from '../trace/request.ts';
import { headerIn } from './read-lines.ts';
import type { SeenRequest } from './seen.ts';

/** The words of a shell command: quotes, `$'…'`, backslashes, and line ends that a backslash, or `^` of Windows, continues. */
const wordsOf = (command: string): readonly string[] => {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < command.length; at += 1) {
    const character = command.charAt(at);
    const next = command.charAt(at + 1);
    if (quote === "'" ? character === "'" : quote === '"' && character === '"') quote = null;
    else if (quote === "'") word = (word ?? '') + character;
    else if (character === '\\' || (character === '^' && quote === null)) {
      if (next !== '\n') word = (word ?? '') + next;
      at += 1;
    } else if (quote === '"') word = (word ?? '') + character;
    else if (character === "'" || character === '"') {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
      if (character === '\n') break;
    } else if (character !== '$' || next !== "'") word = (word ?? '') + character;
  }
  if (word !== null) words.push(word);
  return words;
};

const WITH_BODY = /^(?:-d|--data(?:-raw|-binary|-urlencode)?|-F|--form|--json)$/;
/** Options with a word of their own that says nothing of the request. */
const WITH_VALUE =
  /^(?:-o|--output|-w|--write-out|-u|--user|-A|--user-agent|-e|--referer|-m|--max-time|--resolve|--connect-to|-x|--proxy|--cacert|--cert)$/;

/** A `curl` command, as browsers copy it ("Copy as cURL"); null where the text has none. */
export const readCurlCommand = (text: string): SeenRequest | null => {
  const start = /(?:^|\n)\s*(?:[$%#>] )?curl(?:\.exe)?\s/.exec(text);
  if (!start) return null;
  const words = wordsOf(text.slice(start.index + start[0].length).replaceAll('\r\n', '\n'));
  const headers: Header[] = [];
  let method: string | null = null;
  let url: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = words[at + 1] ?? '';
    if (word === '-X' || word === '--request') method = value;
    else if (word === '-H' || word === '--header')
      headers.push(...[headerIn(value) ?? []].filter((one): one is Header => one.length === 2));
    else if (word === '-b' || word === '--cookie') headers.push(['cookie', value]);
    else if (WITH_BODY.test(word)) method ??= 'POST';
    else if (word === '-I' || word === '--head') method ??= 'HEAD';
    else if (word === '--url') url = value;
    else if (!word.startsWith('-') && url === null) url = word;
    if (/^(?:-X|--request|-H|--header|-b|--cookie|--url)$/.test(word) || WITH_BODY.test(word) || WITH_VALUE.test(word)) at += 1;
  }
  return url === null ? null : { method: method ?? 'GET', url, headers };
};
