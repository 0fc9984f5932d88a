const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;

const digit = (n: number): string => String.fromCharCode(n < 26 ? 97 + n : 22 + n);

const adapted = (delta: number, points: number, isFirst: boolean): number => {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += BASE) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
};

/** Punycode. https://www.rfc-editor.org/rfc/rfc3492#section-6.3 */
const encoded = (label: string): string => {
  const points = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 128);
  let out = basic.map((point) => String.fromCharCode(point)).join('') + (basic.length > 0 ? '-' : '');
  let [delta, bias, done] = [0, 72, basic.length];
  let last = 128;
  while (done < points.length) {
    const next = Math.min(...points.filter((point) => point >= last));
    delta += (next - last) * (done + 1);
    for (const point of points) {
      if (point < next) delta += 1;
      if (point !== next) continue;
      let q = delta;
      for (let k = BASE; ; k += BASE) {
        const t = Math.min(Math.max(k - bias, T_MIN), T_MAX);
        if (q < t) break;
        out += digit(t + ((q - t) % (BASE - t)));
        q = Math.floor((q - t) / (BASE - t));
      }
      out += digit(q);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
    delta += 1;
    last = next + 1;
  }
  return out;
};

/** A host as clients send it: each label with other letters than ASCII's as `xn--…`. Names of distributions and certificates are written so. */
export const asciiHost = (host: string): string =>
  // No name is longer: what is, is left as it is. An ideographic full stop parts labels as well. https://www.unicode.org/reports/tr46/
  host.length > 253 || /^[\x20-\x7e]*$/.test(host)
    ? host
    : host
        .normalize('NFKC')
        .toLowerCase()
        .split(/[.。]/)
        .map((label) => (/^[\x20-\x7e]*$/.test(label) ? label : `xn--${encoded(label)}`))
        .join('.');
