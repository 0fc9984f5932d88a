const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a Base64 text as characters below 256; null where it is none. The core has no `atob`. */
export const fromBase64 = (text: string): string | null => {
  const bare = text.replace(/=+$/, '');
  let bits = 0;
  let held = 0;
  const out: string[] = [];
  for (const char of bare) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out.push(String.fromCharCode((held >> bits) & 255));
  }
  return out.join('');
};

export const toBase64 = (bytes: string): string => {
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes.charCodeAt(i), bytes.charCodeAt(i + 1), bytes.charCodeAt(i + 2)];
    const group = ((a & 255) << 16) | ((b & 255) << 8) | (c & 255);
    const chars = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((group >> shift) & 63));
    out.push(
      chars
        .slice(0, Number.isNaN(b) ? 2 : Number.isNaN(c) ? 3 : 4)
        .join('')
        .padEnd(4, '='),
    );
  }
  return out.join('');
};
