declare module '@jitl/quickjs-wasmfile-release-sync/wasm?url&inline' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: so Vite has it.
  export default url;
}
