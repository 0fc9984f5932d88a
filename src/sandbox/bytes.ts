/** The encodings of runtime 2.0's `Buffer`; `latin1` stands for the byte strings of runtime 1.0. */
export type Encoding = 'utf8' | 'hex' | 'base64' | 'base64url' | 'latin1';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Map([...alphabet, ...'-_'].map((letter, i) => [letter, i < 64 ? i : i - 2]));

export const toBytes = (text: string, encoding: Encoding): readonly number[] => {
  if (encoding === 'hex') return fromHex(text);
  if (encoding === 'base64' || encoding === 'base64url') return fromBase64(text);
  return encoding === 'latin1' ? Array.from({ length: text.length }, (_, i) => text.charCodeAt(i) & 255) : fromUtf8(text);
};

export const toText = (bytes: readonly number[], encoding: Encoding): string => {
  if (encoding === 'hex') return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (encoding === 'base64' || encoding === 'base64url') return toBase64(bytes, encoding);
  return encoding === 'latin1' ? bytes.map((byte) => String.fromCharCode(byte)).join('') : utf8ToText(bytes);
};

/** As Node does: stops at the first pair that is not hexadecimal. */
const fromHex = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (let i = 0; i + 1 < text.length; i += 2) {
    const pair = text.slice(i, i + 2);
    if (!/^[0-9a-fA-F]{2}$/.test(pair)) break;
    bytes.push(Number.parseInt(pair, 16));
  }
  return bytes;
};

/** Either alphabet, with or without `=`; anything else is skipped, as Node does. */
const fromBase64 = (text: string): readonly number[] => {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    if (letter === '=') break;
    const sextet = sextets.get(letter);
    if (sextet === undefined) continue;
    bits = ((bits << 6) | sextet) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 255);
  }
  return bytes;
};

const toBase64 = (bytes: readonly number[], encoding: 'base64' | 'base64url'): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1], bytes[i + 2]];
    const triple = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += `${alphabet.charAt((triple >> 18) & 63)}${alphabet.charAt((triple >> 12) & 63)}`;
    text += `${b === undefined ? '=' : alphabet.charAt((triple >> 6) & 63)}${c === undefined ? '=' : alphabet.charAt(triple & 63)}`;
  }
  return encoding === 'base64' ? text : text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

/** A lone surrogate becomes U+FFFD. */
const fromUtf8 = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return bytes;
};

/** What is not UTF-8 becomes U+FFFD, byte by byte. */
const utf8ToText = (bytes: readonly number[]): string => {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
    const tail = more > 0 ? bytes.slice(i + 1, i + 1 + more) : [];
    const whole = more >= 0 && tail.length === more && tail.every((byte) => byte >> 6 === 2);
    const start = more === 0 ? lead : lead & (0x3f >> more);
    const point = whole ? tail.reduce((so, byte) => (so << 6) | (byte & 63), start) : 0xfffd;
    const shortest = [0, 0x80, 0x800, 0x10000][Math.max(more, 0)] ?? 0;
    const valid = whole && point >= shortest && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    text += valid ? String.fromCodePoint(point) : '\ufffd';
    i += valid ? more + 1 : 1;
  }
  return text;
};
