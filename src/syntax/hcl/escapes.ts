const SINGLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

const codePoint = (digits: string): string => {
  const value = Number.parseInt(digits, 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd';
};

/** The text of a quoted string: `\n`, `\u00e9`, `$${`. An escape that HCL does not know stays as written. */
export const unescapeQuoted = (raw: string): string =>
  raw.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\]))|([$%])\4\{/g, (whole, short, long, single, doubled) => {
    if (short !== undefined || long !== undefined) return codePoint(short ?? long);
    if (single !== undefined) return SINGLE[single] ?? whole;
    return `${doubled}{`;
  });

/** In a heredoc only the doubled signs are an escape. */
export const unescapeHeredoc = (raw: string): string => raw.replace(/([$%])\1\{/g, '$1{');
