import type { Plugin } from 'vite';

const id = 'virtual:distribution-schema';

/**
 * Makes the schema of a distribution config from AWS's own types while the app is built: no generated file is kept, and none can be out of date.
 * What makes it is loaded only where the module is asked for, which tests do not.
 */
export const distributionSchemaModule = (): Plugin => ({
  name: 'distribution-schema',
  resolveId: { filter: { id: /^virtual:distribution-schema$/ }, handler: () => `\0${id}` },
  load: {
    filter: { id: /^\0virtual:distribution-schema$/ },
    handler: async () => {
      const { distributionSchema } = await import('./distribution-schema.ts');
      return `export const distributionSchema = ${JSON.stringify(await distributionSchema())};`;
    },
  },
});
