/// <reference path="./wasm-url.d.ts" />
import inlined from '@jitl/quickjs-wasmfile-release-sync/wasm?url&inline';

// Every browser has it, and this file is for browsers only: the core knows no DOM types.
declare const atob: (base64: string) => string;

/**
 * QuickJS as bytes, out of the script itself: the page's policy lets nothing be fetched, not even a `data:` address.
 * Node takes `wasm-bytes.node.ts` instead: package.json, `imports`, `#quickjs-wasm`.
 */
export const wasmBytes = (): ArrayBuffer => {
  const text = atob(inlined.slice(inlined.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes.buffer;
};
