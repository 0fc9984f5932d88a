/** What a function can load: `require('crypto' | 'querystring' | 'buffer')`. Hashes are worked out by the host. */
export const required = String.raw`
(function (kit, runtime) {
  'use strict';
  const { call, put } = kit;
  const algorithms = ['md5', 'sha1', 'sha256'];
  const part = (data) => typeof data === 'string' ? { text: data } : { bytes: Array.prototype.slice.call(data instanceof ArrayBuffer ? new Uint8Array(data) : data) };
  const hasher = (algorithm, key) => {
    if (!algorithms.includes(algorithm)) throw new TypeError('not supported algorithm: "' + algorithm + '"');
    const parts = [];
    let digested = false;
    const open = () => { if (digested) throw new Error('Digest already called'); };
    return {
      update(data) { open(); parts.push(part(data)); return this; },
      digest(encoding) {
        open(); digested = true;
        if (encoding !== undefined && !['hex', 'base64', 'base64url'].includes(encoding)) throw new TypeError('Unknown digest encoding: "' + encoding + '"');
        const bytes = call('digest', { algorithm, key: key === undefined ? null : part(key), parts });
        if (encoding === undefined) return runtime === '1.0' ? call('text', { bytes, encoding: 'latin1' }) : kit.Buffer.from(bytes);
        return call('text', { bytes, encoding });
      },
    };
  };
  const crypto = { createHash: (algorithm) => hasher(algorithm), createHmac: (algorithm, key) => hasher(algorithm, key === undefined ? '' : key) };

  const escape = (text) => encodeURIComponent(text).replace(/%(21|27|28|29|2A)/g, (code) => decodeURIComponent(code));
  const unescape = (text) => { try { return decodeURIComponent(text); } catch (error) { return call('unescape', text); } };
  const parse = (text, separator = '&', equal = '=', options = {}) => {
    const found = {};
    const decode = options.decodeURIComponent || unescape;
    const most = options.maxKeys === undefined ? 1000 : options.maxKeys;
    let count = 0;
    for (const pair of String(text).split(separator)) {
      if (pair === '') continue;
      if (most > 0 && count >= most) break;
      count += 1;
      const at = pair.indexOf(equal);
      const name = decode((at === -1 ? pair : pair.slice(0, at)).replace(/\+/g, ' '));
      const value = at === -1 ? '' : decode(pair.slice(at + equal.length).replace(/\+/g, ' '));
      if (!Object.prototype.hasOwnProperty.call(found, name)) found[name] = value;
      else if (Array.isArray(found[name])) found[name].push(value);
      else found[name] = [found[name], value];
    }
    return found;
  };
  const plain = (value) => ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
  const stringify = (object, separator = '&', equal = '=', options = {}) => {
    const encode = options.encodeURIComponent || escape;
    const pairs = [];
    for (const name of Object.keys(object || {}))
      for (const value of Array.isArray(object[name]) ? object[name] : [object[name]]) pairs.push(encode(name) + equal + encode(plain(value)));
    return pairs.join(separator);
  };
  const querystring = { parse, stringify, escape, unescape, decode: parse, encode: stringify };

  put(globalThis, 'require', function require(name) {
    if (name === 'crypto') return crypto;
    if (name === 'querystring') return querystring;
    if (name === 'buffer' && runtime === '2.0') return { Buffer: kit.Buffer };
    throw new Error('Cannot find module "' + name + '"');
  });
})
`;

/** The module `cloudfront` of runtime 2.0. What it is asked is answered, and what it is told is checked, by the host. */
export const cloudfront = `
(function (kit, event) {
  'use strict';
  const { call, put } = kit;
  const kvs = (id) => {
    const store = id === undefined ? null : String(id);
    return {
      async get(key, options) {
        const value = call('key-value', { store, key: String(key) });
        if (value === null) throw new Error('Key not found: ' + String(key));
        const format = options && options.format;
        if (format === 'json') return JSON.parse(value);
        return format === 'bytes' ? kit.Buffer.from(value) : value;
      },
      async exists(key) { return call('key-value', { store, key: String(key) }) !== null; },
      async count() { call('assumed', 'kvs.count()'); return 0; },
      async meta() { call('assumed', 'kvs.meta()'); return { creationDateTime: '2026-01-01T00:00:00.000Z', lastUpdatedDateTime: '2026-01-01T00:00:00.000Z', keyCount: 0 }; },
    };
  };
  const tell = (kind) => function (...given) {
    if (event !== 'viewer-request') throw new Error(kind + '() is not supported in ' + event + ' events');
    call('origin', { kind, given });
  };
  const cf = {
    kvs,
    updateRequestOrigin: tell('updateRequestOrigin'),
    selectRequestOriginById: tell('selectRequestOriginById'),
    createRequestOriginGroup: tell('createRequestOriginGroup'),
    logCustomData(text) { call('log', String(text)); },
    get edgeLocation() {
      if (event !== 'viewer-request') return {};
      call('assumed', 'cf.edgeLocation');
      return { name: 'IAD', serverIp: '192.0.2.1', region: 'us-east-1' };
    },
    get distributionTenant() { call('assumed', 'cf.distributionTenant'); return { id: '', parameters: { get() { return undefined; } } }; },
  };
  put(globalThis, '__cloudfront', cf);
})
`;
