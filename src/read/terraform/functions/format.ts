import { numberOf } from '../convert-values.ts';
import type { Val } from '../value.ts';
import type { Call } from './call.ts';

const VERB = /%(?:%|(\[\d{1,2}\])?([-+ 0#]{0,4})(\d{0,3})(?:\.(\d{1,2}))?([a-zA-Z]))/g;

const padded = (text: string, flags: string, width: string): string => {
  const length = Math.min(Number(width || 0), 200);
  if (flags.includes('-')) return text.padEnd(length);
  return flags.includes('0') ? text.padStart(length, '0') : text.padStart(length);
};

const verb = (letter: string, value: Val, precision: string | undefined, call: Call): string | null => {
  const text = call.text(value);
  const said = numberOf(value);
  switch (letter) {
    case 's':
    case 'v':
    case 't':
      return text;
    case 'q':
      return text === null ? null : JSON.stringify(text);
    case 'd':
      // A number that is not known is a mark, which no verb can refuse.
      return said === null ? (value.kind === 'unknown' ? text : null) : String(Math.trunc(said));
    case 'f':
      return said === null ? null : said.toFixed(Number(precision ?? 6));
    case 'x':
      return said === null ? null : Math.trunc(said).toString(16);
    default:
      return null;
  }
};

/** `format("%s-%02d", …)`; null where Terraform would refuse it. */
export const formatted = (spec: string, values: readonly Val[], call: Call): string | null => {
  let next = 0;
  let isWrong = false;
  const made = spec.replace(
    VERB,
    (whole, position: string | undefined, flags: string, width: string, precision: string | undefined, letter: string) => {
      if (whole === '%%') return '%';
      const value = values[position === undefined ? next++ : Number(position.slice(1, -1)) - 1];
      const text = value && verb(letter, value, precision, call);
      if (text === null || text === undefined) isWrong = true;
      return padded(text ?? '', flags, width);
    },
  );
  return isWrong ? null : made;
};
