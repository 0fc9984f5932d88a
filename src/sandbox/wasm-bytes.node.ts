import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** QuickJS as bytes, from where npm put it. Browsers take `wasm-bytes.browser.ts`. */
export const wasmBytes = (): ArrayBuffer => {
  const file = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  return new Uint8Array(readFileSync(file)).buffer;
};
