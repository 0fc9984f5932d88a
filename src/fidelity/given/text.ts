import type { SourceText } from '../../workspace/workspace.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A JSON text as a person would paste it. */
export const jsonText = (name: string, value: unknown, belongsTo?: NonNullable<SourceText['for']>): SourceText => ({
  name,
  text: `${JSON.stringify(value, null, 2)}\n`,
  ...(belongsTo ? { for: belongsTo } : {}),
});

/** The region that every given configuration stands in. */
export const region = 'eu-west-1';
export const account = '123456789012';

/** The default endpoint's host name, `{id}.execute-api.{region}.amazonaws.com`. */
export const executeApi = (id: string): string => `${id}.execute-api.${region}.amazonaws.com`;
