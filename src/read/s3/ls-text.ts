import { isPromptLine } from '../../syntax/prompt.ts';
import type { Span } from '../../text/span.ts';
import type { Reader } from '../access.ts';
import { newReader } from '../access.ts';
import { commandBefore } from '../commands.ts';
import type { TextForm } from '../text-form.ts';
import { lsScope } from './scope.ts';

// `2024-05-01 12:34:56       1234 index.html`: the size right-aligned, then one space, then the key, which may begin with spaces itself.
const OBJECT = /^ {0,8}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {1,12}(?:[\d.]{1,12} (?:Bytes?|[KMGTPE]iB)|\d{1,20}) /;
const FOLDER = /^ {0,60}PRE /;
const TOTAL = /^ {0,20}Total Objects: (\d{1,15})\s*$/;
const SIZE = /^ {0,20}Total Size: /;

const isOther = (line: string): boolean => line.trim() === '' || isPromptLine(line) || TOTAL.test(line) || SIZE.test(line);

const looksListed = (head: string): boolean => {
  const lines = head
    .split('\n', 40)
    .slice(0, -1)
    .filter((line) => !isOther(line));
  const own = lines.filter((line) => OBJECT.test(line) || FOLDER.test(line));
  return own.length > 0 && own.length * 2 > lines.length;
};

type Lines = {
  readonly keys: string[];
  readonly starts: number[];
  folders: number;
  /** What `--summarize` counted. */
  total: number | null;
  /** A line that is nothing that the command prints: something was cut out, or added. */
  strange: boolean;
};

const linesOf = (text: string): Lines => {
  const found: Lines = { keys: [], starts: [], folders: 0, total: null, strange: false };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    const head = OBJECT.exec(line)?.[0];
    if (head !== undefined) {
      found.keys.push(line.slice(head.length));
      found.starts.push(at + head.length);
    } else if (FOLDER.test(line)) found.folders += 1;
    else if (TOTAL.test(line)) found.total = Number(TOTAL.exec(line)?.[1]);
    else if (!isOther(line)) found.strange = true;
    at = end + 1;
  }
  return found;
};

/** The folder that all keys are in. Without its command, the listing may be of that folder alone. */
const sharedFolder = (keys: readonly string[]): string => {
  let shared = keys[0] ?? '';
  for (const key of keys) {
    while (!key.startsWith(shared)) shared = shared.slice(0, shared.slice(0, -1).lastIndexOf('/') + 1);
    if (shared === '') return '';
  }
  return shared.slice(0, shared.lastIndexOf('/') + 1);
};

const COMMAND = 'aws s3 ls s3://<bucket> --recursive';

/** Names of one level only, below the last slash of what was asked for. */
const folderOf = (prefix: string): string => prefix.slice(0, prefix.lastIndexOf('/') + 1);

const report = (reader: Reader, complete: boolean, at: Span): void => {
  if (!complete) reader.report('listing-incomplete', 'warning', at, { what: 's3 ls', command: COMMAND });
};

/** What `aws s3 ls --recursive` prints. */
export const lsForm: TextForm = {
  id: 's3-listing',
  recognise: looksListed,
  read: ({ text, origin }, { source, commands = [] }) => {
    const reader = newReader();
    const lines = linesOf(text);
    const first = lines.starts[0] ?? 0;
    const command = commandBefore(commands, { start: origin(first) });
    const scope = lsScope(command);
    const isOneLevel = command !== null && !scope.isRecursive;
    const folder = isOneLevel ? folderOf(scope.prefix) : '';
    const keysAt = lines.keys.map((key, i): Span => {
      const start = lines.starts[i] ?? 0;
      return { source, start: origin(start), end: origin(start + key.length) };
    });
    const at: Span = { source, start: origin(Math.max(0, text.lastIndexOf('\n', first - 1) + 1)), end: keysAt.at(-1)?.end ?? text.length };
    const counted = lines.total === null || lines.total === lines.keys.length;
    const complete = lines.folders === 0 && !lines.strange && counted && !scope.isPartial;
    report(reader, complete, at);
    const keys = folder === '' ? lines.keys : lines.keys.map((key) => folder + key);
    const prefix = command === null && lines.total === null ? sharedFolder(keys) : scope.prefix;
    return {
      value: [{ kind: 'bucket-listing', value: { at, bucket: scope.bucket, keys, keysAt, complete, prefix } }],
      problems: reader.problems,
    };
  },
};
