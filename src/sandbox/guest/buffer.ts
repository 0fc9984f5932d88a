/** `Buffer`, `atob`, `btoa`, `TextEncoder`, `TextDecoder` of runtime 2.0; their encodings are worked out by the host. */
export const buffer = `
(function (kit) {
  'use strict';
  const { call, put } = kit;
  const encodings = ['utf8', 'hex', 'base64', 'base64url'];
  const encodingOf = (name) => {
    if (name === undefined) return 'utf8';
    const known = name === 'utf-8' ? 'utf8' : name;
    if (!encodings.includes(known)) throw new TypeError('"' + name + '" encoding is not supported');
    return known;
  };
  const bytesOf = (text, encoding) => call('bytes', { text: String(text), encoding });
  const textOf = (bytes, encoding) => call('text', { bytes: Array.prototype.slice.call(bytes), encoding });
  const view = (b) => new DataView(b.buffer, b.byteOffset, b.length);

  class Buffer extends Uint8Array {
    static from(value, offset, length) {
      if (typeof value === 'string') return Buffer.from(bytesOf(value, encodingOf(offset)));
      if (value instanceof ArrayBuffer) return new Buffer(value, offset, length);
      if (ArrayBuffer.isView(value) || Array.isArray(value)) { const made = new Buffer(value.length); made.set(value); return made; }
      if (value && value.type === 'Buffer' && Array.isArray(value.data)) return Buffer.from(value.data);
      if (value !== null && typeof value === 'object' && value.valueOf() !== value) return Buffer.from(value.valueOf(), offset, length);
      throw new TypeError('first argument is not a string or Buffer-like object');
    }
    static alloc(size, fill, encoding) { const made = new Buffer(size); return fill === undefined ? made : made.fill(fill, 0, size, encoding); }
    static allocUnsafe(size) { return new Buffer(size); }
    static byteLength(value, encoding) { return typeof value === 'string' ? bytesOf(value, encodingOf(encoding)).length : value.byteLength; }
    static compare(a, b) { return Buffer.from(a).compare(b); }
    static concat(list, total) {
      const sum = list.reduce((so, item) => so + item.length, 0);
      const made = new Buffer(total === undefined ? sum : total);
      let at = 0;
      for (const item of list) { const fits = item.subarray(0, Math.max(made.length - at, 0)); made.set(fits, at); at += fits.length; }
      return made;
    }
    static isBuffer(value) { return value instanceof Buffer; }
    static isEncoding(name) { return encodings.includes(name) || name === 'utf-8'; }
    toString(encoding, start = 0, end = this.length) { return textOf(this.subarray(start, end), encodingOf(encoding)); }
    toJSON() { return { type: 'Buffer', data: Array.prototype.slice.call(this) }; }
    equals(other) { return this.compare(other) === 0; }
    compare(target, targetStart = 0, targetEnd = target.length, start = 0, end = this.length) {
      const a = this.subarray(start, end), b = target.subarray(targetStart, targetEnd);
      for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
      return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
    }
    copy(target, at = 0, start = 0, end = this.length) {
      const part = this.subarray(start, Math.min(end, start + target.length - at)); target.set(part, at); return part.length;
    }
    fill(value, offset = 0, end = this.length, encoding = undefined) {
      if (typeof offset === 'string') return this.fill(value, 0, this.length, offset);
      if (typeof value === 'number') { super.fill(value, offset, end); return this; }
      const bytes = typeof value === 'string' ? bytesOf(value, encodingOf(encoding)) : value;
      for (let i = offset; i < end; i += 1) this[i] = bytes.length === 0 ? 0 : bytes[(i - offset) % bytes.length];
      return this;
    }
    search(value, from, encoding, step) {
      const bytes = typeof value === 'number' ? [value & 255] : typeof value === 'string' ? bytesOf(value, encodingOf(encoding)) : value;
      for (let at = from; at >= 0 && at + bytes.length <= this.length; at += step) {
        let i = 0;
        while (i < bytes.length && this[at + i] === bytes[i]) i += 1;
        if (i === bytes.length) return at;
      }
      return -1;
    }
    indexOf(value, from = 0, encoding = undefined) { return this.search(value, from < 0 ? Math.max(this.length + from, 0) : from, encoding, 1); }
    lastIndexOf(value, from = this.length, encoding = undefined) {
      const size = typeof value === 'number' ? 1 : typeof value === 'string' ? bytesOf(value, encodingOf(encoding)).length : value.length;
      return this.search(value, Math.min(from < 0 ? this.length + from : from, this.length - size), encoding, -1);
    }
    includes(value, from, encoding) { return this.indexOf(value, from, encoding) !== -1; }
    slice(start, end) { return this.subarray(start, end); }
    write(text, offset = 0, length = undefined, encoding = undefined) {
      if (typeof offset === 'string') return this.write(text, 0, undefined, offset);
      if (typeof length === 'string') return this.write(text, offset, undefined, length);
      const bytes = bytesOf(text, encodingOf(encoding)).slice(0, Math.min(length === undefined ? Infinity : length, this.length - offset));
      this.set(bytes, offset);
      return bytes.length;
    }
    swap(size) {
      if (this.length % size !== 0) throw new RangeError('Buffer size must be a multiple of ' + size * 8 + '-bits');
      for (let at = 0; at < this.length; at += size) this.subarray(at, at + size).reverse();
      return this;
    }
    swap16() { return this.swap(2); }
    swap32() { return this.swap(4); }
    swap64() { return this.swap(8); }
    readUIntBE(at, size) { let n = 0; for (let i = 0; i < size; i += 1) n = n * 256 + this[at + i]; return n; }
    readUIntLE(at, size) { let n = 0; for (let i = size - 1; i >= 0; i -= 1) n = n * 256 + this[at + i]; return n; }
    readIntBE(at, size) { const n = this.readUIntBE(at, size); return n >= 2 ** (size * 8 - 1) ? n - 2 ** (size * 8) : n; }
    readIntLE(at, size) { const n = this.readUIntLE(at, size); return n >= 2 ** (size * 8 - 1) ? n - 2 ** (size * 8) : n; }
    writeUIntBE(value, at, size) { let n = value; for (let i = size - 1; i >= 0; i -= 1) { this[at + i] = n & 255; n = Math.floor(n / 256); } return at + size; }
    writeUIntLE(value, at, size) { let n = value; for (let i = 0; i < size; i += 1) { this[at + i] = n & 255; n = Math.floor(n / 256); } return at + size; }
    writeIntBE(value, at, size) { return this.writeUIntBE(value, at, size); }
    writeIntLE(value, at, size) { return this.writeUIntLE(value, at, size); }
  }
  const kinds = { Int8: 1, UInt8: 1, Int16: 2, UInt16: 2, Int32: 4, UInt32: 4, Float: 4, Double: 8 };
  const named = { UInt8: 'Uint8', UInt16: 'Uint16', UInt32: 'Uint32', Float: 'Float32', Double: 'Float64' };
  for (const kind of Object.keys(kinds)) for (const order of kinds[kind] === 1 ? [''] : ['BE', 'LE']) {
    const method = named[kind] || kind;
    put(Buffer.prototype, 'read' + kind + order, function (at = 0) { return view(this)['get' + method](at, order === 'LE'); });
    put(Buffer.prototype, 'write' + kind + order, function (value, at = 0) { view(this)['set' + method](at, value, order === 'LE'); return at + kinds[kind]; });
  }
  put(globalThis, 'Buffer', Buffer);
  put(globalThis, 'atob', (text) => textOf(bytesOf(text, 'base64'), 'latin1'));
  put(globalThis, 'btoa', (text) => {
    for (const letter of String(text)) if (letter.codePointAt(0) > 255) throw new TypeError('invalid character (>= U+00FF)');
    return textOf(bytesOf(text, 'latin1'), 'base64');
  });
  put(globalThis, 'TextEncoder', class TextEncoder {
    get encoding() { return 'utf-8'; }
    encode(text = '') { return new Uint8Array(bytesOf(text, 'utf8')); }
    encodeInto(text, into) { const bytes = bytesOf(text, 'utf8').slice(0, into.length); into.set(bytes); return { read: text.length, written: bytes.length }; }
  });
  put(globalThis, 'TextDecoder', class TextDecoder {
    constructor(encoding = 'utf-8', options = {}) { this.encoding = encoding; this.fatal = !!options.fatal; this.ignoreBOM = !!options.ignoreBOM; }
    decode(bytes = []) { return textOf(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes, 'utf8'); }
  });
  kit.Buffer = Buffer;
})
`;

/** The byte strings of runtime 1.0: non-standard methods, gone in 2.0. A byte string holds one byte a character. */
export const byteStrings = `
(function (kit) {
  'use strict';
  const { call, put } = kit;
  const encode = (bytes, encoding) => call('text', { bytes, encoding });
  const decode = (text, encoding) => call('bytes', { text, encoding });
  put(String, 'bytesFrom', (value, encoding) => {
    if (Array.isArray(value)) return encode(value, 'latin1');
    if (!['hex', 'base64', 'base64url', 'utf8'].includes(encoding)) throw new TypeError('Unknown encoding: "' + encoding + '"');
    return encode(decode(value, encoding), encoding === 'utf8' ? 'latin1' : 'utf8');
  });
  put(String.prototype, 'toUTF8', function () { return encode(decode(String(this), 'utf8'), 'latin1'); });
  put(String.prototype, 'fromUTF8', function () { return encode(decode(String(this), 'latin1'), 'utf8'); });
  put(String.prototype, 'toBytes', function () { return String(this); });
  put(String.prototype, 'fromBytes', function () { return String(this); });
})
`;
