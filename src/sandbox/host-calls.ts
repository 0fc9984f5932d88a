import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { FunctionInput, FunctionNote } from '../trace/ports.ts';
import { type Encoding, toBytes, toText } from './bytes.ts';
import { isRecord } from './json.ts';

/** What one run of a function has told the host. Mutable within the run. */
export type RunState = {
  readonly input: FunctionInput;
  readonly logs: string[];
  readonly notes: FunctionNote[];
  /** The last call of an origin helper, as given. */
  origin: { readonly kind: string; readonly given: readonly unknown[] } | null;
  finished: unknown;
  /** Whether the run's time is up. */
  readonly late: () => boolean;
};

/** AWS keeps 10 KB of a run's log. */
const logCharacters = 10_240;

/** Answers one call from inside the sandbox; undefined is an empty answer. Whatever the function passes is only ever data. */
export const answerCall = (state: RunState, operation: string, value: unknown): unknown => {
  if (operation === 'finished') state.finished ??= value;
  else if (operation === 'late') return state.late();
  else if (operation === 'log') addLog(state, String(value));
  else if (operation === 'unlisted') addNote(state, { kind: 'undocumented', feature: String(value), line: null });
  else if (operation === 'assumed') addNote(state, { kind: 'assumed', what: String(value) });
  else if (operation === 'unescape') return unescaped(String(value));
  else if (!isRecord(value)) return undefined;
  else if (operation === 'origin')
    state.origin = { kind: String(value['kind']), given: Array.isArray(value['given']) ? value['given'] : [] };
  else if (operation === 'bytes') return toBytes(String(value['text']), encodingOf(value['encoding']));
  else if (operation === 'text') return toText(bytesOf(value['bytes']), encodingOf(value['encoding']));
  else if (operation === 'digest') return digest(value);
  else if (operation === 'key-value')
    return state.input.keyValue(typeof value['store'] === 'string' ? value['store'] : null, String(value['key']));
  return undefined;
};

const addLog = (state: RunState, line: string): void => {
  const left = logCharacters - state.logs.reduce((sum, log) => sum + log.length + 1, 0);
  if (left > 0) state.logs.push(line.slice(0, left));
};

const addNote = (state: RunState, note: FunctionNote): void => {
  const text = JSON.stringify(note);
  if (!state.notes.some((n) => JSON.stringify(n) === text)) state.notes.push(note);
};

const encodings: readonly Encoding[] = ['utf8', 'hex', 'base64', 'base64url', 'latin1'];
const encodingOf = (value: unknown): Encoding => encodings.find((e) => e === value) ?? 'utf8';
const bytesOf = (value: unknown): readonly number[] => (Array.isArray(value) ? value.map((byte) => Number(byte) & 255) : []);

/** Percent-decoding that never fails: what is not UTF-8 becomes U+FFFD. */
const unescaped = (text: string): string => {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charAt(i) === '%' ? text.slice(i + 1, i + 3) : '';
    if (/^[0-9a-fA-F]{2}$/.test(code)) {
      bytes.push(Number.parseInt(code, 16));
      i += 2;
    } else bytes.push(...toBytes(text.charAt(i), 'utf8'));
  }
  return toText(bytes, 'utf8');
};

const hashes = { md5, sha1, sha256 } as const;

const partOf = (part: unknown): readonly number[] =>
  isRecord(part) ? (typeof part['text'] === 'string' ? toBytes(part['text'], 'utf8') : bytesOf(part['bytes'])) : [];

const digest = (asked: Readonly<Record<string, unknown>>): readonly number[] => {
  const hash = asked['algorithm'] === 'md5' ? hashes.md5 : asked['algorithm'] === 'sha1' ? hashes.sha1 : hashes.sha256;
  const data = Uint8Array.from(Array.isArray(asked['parts']) ? asked['parts'].flatMap(partOf) : []);
  const key = asked['key'];
  return [...(key === null ? hash(data) : hmac(hash, Uint8Array.from(partOf(key)), data))];
};
