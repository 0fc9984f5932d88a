import { toBase64 } from './base64.ts';
import { basicCredentials } from './credentials.ts';
import type { RedactionKind } from './redaction.ts';
import { isVocabulary } from './vocabulary.ts';

/** A backslash and what it escapes, a letter or digit of any script, or anything else: one unit of written text. */
const UNITS = /\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]|[\p{L}\p{N}]|[\s\S]/gu;
const WORDY = /^[\p{L}\p{N}]$/u;

/** The letter or digit that a unit stands for, whether or not it is written as an escape; null for all else. */
const wordyOf = (unit: string): string | null => {
  const code = /^\\[ux]\{?([0-9a-fA-F]+)\}?$/.exec(unit)?.[1];
  const char = code === undefined ? unit : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  return WORDY.test(char) ? char : null;
};

const unitsOf = (raw: string, escapes: boolean): readonly string[] => raw.match(escapes ? UNITS : /[\s\S]/gu) ?? [];

/** As many characters as asked for, among them the number: no two stand-ins of a length are the same while it fits. */
const letters = (number: number, count: number): string => {
  const base = `redacted${number}`;
  return count >= base.length ? base + 'x'.repeat(count - base.length) : base.slice(-count);
};
const digits = (number: number, count: number): string =>
  count <= String(number).length ? String(number).slice(-count) : `9${String(number).padStart(count - 1, '0')}`;

/**
 * A text of the same shape: letters and digits are replaced, all else stays where it is, so that a scheme, a list or a path is still one.
 * `escapes`: the text is as written in a source, where `\n` is no letter.
 */
export const fill = (raw: string, number: number, escapes = false): string => {
  const units = unitsOf(raw, escapes);
  const wordy = units.map(wordyOf);
  const count = wordy.filter((char) => char !== null).length;
  const onlyDigits = wordy.every((char) => char === null || (char >= '0' && char <= '9'));
  const stream = onlyDigits ? digits(number, count) : letters(number, count);
  let at = 0;
  return units.map((unit, i) => (wordy[i] === null ? unit : stream.charAt(at++))).join('');
};

/** 762 addresses that RFC 5737 keeps for documents, then those of the class that nobody uses. */
const ipv4 = (number: number): string => {
  const net = ['192.0.2', '198.51.100', '203.0.113'][Math.floor((number - 1) / 254)];
  const host = ((number - 1) % 254) + 1;
  return net ? `${net}.${host}` : `240.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
};

const special = (kind: RedactionKind, text: string, number: number): string | null => {
  if (kind === 'account' && /^\d{12}$/.test(text)) return String(100_000_000_000 + number);
  if (kind === 'ip-address' && /[.:]/.test(text)) return text.includes(':') ? `2001:db8::${number.toString(16)}` : ipv4(number);
  // An id of a certificate is a UUID, and something may ask for one.
  if (kind === 'certificate' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  return null;
};

/** Label by label, so that a host stays a part of its domain; the last one and what everybody has stay. */
const hostStandIn = (host: string, standIns: StandIns): string => {
  const labels = host.split('.');
  return labels.map((label, i) => (i === labels.length - 1 || isVocabulary(label) ? label : standIns.of('name', label))).join('.');
};

/** The stand-ins given so far: the same text has the same one wherever it stands. */
export type StandIns = {
  /** Gives the text its stand-in, and remembers it. */
  readonly of: (kind: RedactionKind, text: string) => string;
  /** The stand-in as written in a source, where the text is written as `raw`. */
  readonly written: (kind: RedactionKind, text: string, raw: string) => string;
};

/** The stand-in of a `Basic` token is Base64 as well, of the stand-ins of user and password: code may compare either. */
const basicStandIn = (token: string, standIns: StandIns, kind: RedactionKind): string | null => {
  const found = basicCredentials(token);
  if (!found) return null;
  const { user, password } = found;
  return toBase64(`${isVocabulary(user) ? user : standIns.of(kind, user)}:${standIns.of(kind, password)}`);
};

export const newStandIns = (): StandIns => {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  const numberOf = (kind: RedactionKind, text: string): number => {
    const before = numbers.get(text);
    if (before !== undefined) return before;
    const family = kind === 'account' || kind === 'ip-address' || kind === 'certificate' ? kind : 'text';
    const number = (counts.get(family) ?? 0) + 1;
    counts.set(family, number);
    numbers.set(text, number);
    return number;
  };
  const given = (kind: RedactionKind, text: string): string | null => {
    if (kind === 'token' || kind === 'credential') return basicStandIn(text, standIns, kind);
    if (kind === 'name' && text.includes('.')) return hostStandIn(text, standIns);
    return special(kind, text, numberOf(kind, text));
  };
  const standIns: StandIns = {
    of: (kind, text) => given(kind, text) ?? fill(text, numberOf(kind, text)),
    written: (kind, text, raw) => given(kind, text) ?? fill(raw, numberOf(kind, text), true),
  };
  return standIns;
};
