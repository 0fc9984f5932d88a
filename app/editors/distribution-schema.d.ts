/** Made by scripts/schema while the app is built: a JSON Schema, which only Monaco's JSON worker looks into. */
declare module 'virtual:distribution-schema' {
  export const distributionSchema: object;
}
