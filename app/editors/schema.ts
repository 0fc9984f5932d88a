import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

/** The texts that the schema is for, by their addresses in Monaco. */
const described = new Set<string>();

/**
 * Gives a text AWS's own description of a distribution, or takes it back: its members are completed and explained. The schema and the JSON worker
 * come with the first such text. Nothing is asked of the network.
 */
export const describeDistribution = async (uri: string, is: boolean): Promise<void> => {
  if (described.has(uri) === is) return;
  if (is) described.add(uri);
  else described.delete(uri);
  const { distributionSchema } = await import('virtual:distribution-schema');
  // Each change ends the worker, which starts again with what is set here when it is next asked.
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    enableSchemaRequest: false,
    schemas: [{ uri: 'tracefront:distribution', fileMatch: [...described], schema: distributionSchema }],
  });
  if (!jsonDefaults.modeConfiguration.hovers) jsonDefaults.setModeConfiguration({ tokens: true, hovers: true, completionItems: true });
};
