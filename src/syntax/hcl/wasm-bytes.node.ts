import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(file)));

/** tree-sitter and its grammar as bytes, from where npm put them. Browsers take `wasm-bytes.browser.ts`. */
export const wasmBytes = (): { readonly runtime: Uint8Array; readonly grammar: Uint8Array } => ({
  runtime: bytesOf('web-tree-sitter/web-tree-sitter.wasm'),
  grammar: bytesOf('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'),
});
