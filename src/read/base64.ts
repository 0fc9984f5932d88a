const UNITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const bytesOf = (text: string): readonly number[] =>
  [...encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).matchAll(/%([0-9A-F]{2})|[\s\S]/g)].map(([unit, hex]) =>
    hex === undefined ? unit.charCodeAt(0) : Number.parseInt(hex, 16),
  );

/** A text, as UTF-8, in Base64. */
export const base64Of = (text: string): string => {
  const bytes = bytesOf(text);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => UNITS[(bits >> shift) & 63] ?? '');
    parts.push(four.map((unit, at) => (at <= bytes.length - i ? unit : '=')).join(''));
  }
  return parts.join('');
};

/** The text that Base64 holds; null where it is none, or no UTF-8. */
export const textOfBase64 = (encoded: string): string | null => {
  const units = encoded.replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(units) || units.length % 4 === 1) return null;
  const hex: string[] = [];
  let [bits, count] = [0, 0];
  for (const unit of units) {
    bits = ((bits << 6) | UNITS.indexOf(unit)) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    hex.push(`%${((bits >> count) & 255).toString(16).padStart(2, '0')}`);
  }
  try {
    return decodeURIComponent(hex.join(''));
  } catch {
    // Bytes that are no text.
    return null;
  }
};
