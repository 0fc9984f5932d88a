declare module '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm?url&inline' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: so Vite has it.
  export default url;
}
declare module 'web-tree-sitter/web-tree-sitter.wasm?url&inline' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: so Vite has it.
  export default url;
}
