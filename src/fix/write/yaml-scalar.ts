type Scalar = string | number | boolean | null;

/** Words and numbers that YAML 1.1 or 1.2 reads as something other than text. */
const AMBIGUOUS = /^(?:true|false|yes|no|on|off|y|n|null|~|[-+.\d].*)$/i;

/** The id of a policy: its hyphens keep it from being a number, whatever it begins with. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const isPlain = (text: string, allowed: RegExp): boolean =>
  UUID.test(text) || (allowed.test(text) && !text.endsWith(':') && !AMBIGUOUS.test(text));

/** A scalar of block style: plain where that is surely read as the same text. */
export const plainScalar = (value: Scalar): string =>
  typeof value === 'string' && !isPlain(value, /^[A-Za-z_/$][\w/.{}+$:@=-]*$/) ? JSON.stringify(value) : String(value);

/** A scalar inside `[…]` or `{…}`. */
export const flowScalar = (value: Scalar): string =>
  typeof value === 'string' && !isPlain(value, /^[A-Za-z_/][\w/.-]*$/) ? JSON.stringify(value) : String(value);

export const yamlKey = (key: string): string => (isPlain(key, /^[A-Za-z_/$][\w/.{}+$-]*$/) ? key : JSON.stringify(key));

/** A scalar in the quotes of the one whose place it takes. */
export const scalarLike = (written: string, value: Scalar): string => {
  if (typeof value !== 'string') return String(value);
  if (written.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return written.startsWith('"') ? JSON.stringify(value) : plainScalar(value);
};
