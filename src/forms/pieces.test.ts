import { describe, expect, test } from 'vitest';
import { newSourceReader } from '../analyze/read-sources.ts';
import { emptyWorkspace } from '../index.ts';
import type { SourceText } from '../workspace/workspace.ts';
import { type Bare, bareModel, differences } from './testing/bare.ts';
import { pieces } from './testing/pieces.ts';

const read = async (sources: readonly SourceText[]): Promise<{ readonly model: Bare; readonly problems: readonly string[] }> => {
  const { model, readings, problems } = await newSourceReader().read({ ...emptyWorkspace, sources });
  const told = [...readings.flatMap((reading) => reading.problems), ...problems].filter(({ severity }) => severity !== 'info');
  return { model: bareModel(model), problems: told.map(({ code }) => code) };
};

const FORMS = ['CLI', 'CloudFormation', 'OpenAPI', 'SAM', 'Serverless Framework', 'Terraform'];

describe.each(pieces.map((piece) => [piece.name, piece] as const))('%s', (_, { forms, without }) => {
  const [reference = [], ...others] = Object.values(forms);

  test('is written in every form, or there is a reason why not', () => {
    expect([...Object.keys(forms), ...Object.keys(without)].sort()).toEqual(FORMS);
  });

  test.each(
    Object.keys(forms)
      .slice(1)
      .map((form, index) => [form, others[index] ?? []] as const),
  )('%s', async (_form, sources) => {
    const wanted = await read(reference);
    const found = await read(sources);
    expect([wanted.problems, found.problems]).toEqual([[], []]);
    // By which names a store is found beside its ARN is each form's own.
    const unlike = differences(wanted.model, found.model).filter(({ path }) => path !== 'keyValueStores.*.aliases');
    expect(unlike.map(({ path, expected, found: is }) => `${path}: ${JSON.stringify(expected)} is ${JSON.stringify(is)}`)).toEqual([]);
  });
});
