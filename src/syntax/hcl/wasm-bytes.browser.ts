/// <reference path="./wasm-url.d.ts" />
import grammar from '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm?url&inline';
import runtime from 'web-tree-sitter/web-tree-sitter.wasm?url&inline';

// Every browser has it, and this file is for browsers only: the core knows no DOM types.
declare const atob: (base64: string) => string;

const bytesOf = (inlined: string): Uint8Array => {
  const text = atob(inlined.slice(inlined.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
};

/**
 * tree-sitter and its grammar as bytes, out of the script itself: the page's policy lets nothing be fetched, not even a `data:` address.
 * Node takes `wasm-bytes.node.ts` instead: package.json, `imports`, `#hcl-wasm`.
 */
export const wasmBytes = (): { readonly runtime: Uint8Array; readonly grammar: Uint8Array } => ({
  runtime: bytesOf(runtime),
  grammar: bytesOf(grammar),
});
