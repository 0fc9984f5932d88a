import { describe, expect, test } from 'vitest';
import { newSourceReader, type ReadWorkspace } from '../analyze/read-sources.ts';
import { bareModel, differences } from '../forms/testing/bare.ts';
import { written } from '../forms/testing/forms.ts';
import { pieces } from '../forms/testing/pieces.ts';
import { emptyWorkspace } from '../index.ts';
import type { SourceText } from '../workspace/workspace.ts';
import { applyEdits } from './apply.ts';
import type { ChangeKind } from './change.ts';
import { cases, distributionKinds } from './testing/cases.ts';
import { exceptions } from './testing/exceptions.ts';
import type { Case } from './testing/model-parts.ts';
import { writeChanges } from './write/index.ts';
import { newPaste } from './write/paste.ts';

// Every kind of change, in every form that can be edited: written into the paste and read again, the model says what was meant and nothing
// else. What a form cannot carry has its reason in `testing/exceptions.ts`; one that is not needed any more fails.

type Named = Case & { readonly name: string; readonly kind: ChangeKind };

const named: readonly Named[] = Object.entries(cases).flatMap(([kind, own]) =>
  own.map((one): Named => ({ ...one, kind: kind as ChangeKind, name: one.as === undefined ? kind : `${kind}: ${one.as}` })),
);

/** A definition has no distribution: beside it stand the CLI's outputs, which have a row of their own. */
const isOfDefinition = (form: string): boolean => /^(?:OpenAPI|Swagger)/.test(form);

/** Made by a tool from what is in its files; what Terraform prints of that is no such file. */
const isMade = (form: string): boolean => /^(?:Terraform(?!: (?:plan|show|state))|CloudFormation|CDK|SAM|Serverless)/.test(form);

const formsOf = ({ of, kind }: Named): readonly (readonly [string, readonly SourceText[]])[] => {
  const piece = pieces.find(({ name }) => name === of);
  if (piece) return Object.entries(piece.forms);
  return Object.entries(written).flatMap(([form, sites]) => {
    const sources = of === 'rest' || of === 'http' || of === 'domain' ? sites[of] : undefined;
    return sources && !(isOfDefinition(form) && distributionKinds.has(kind)) ? [[form, sources] as const] : [];
  });
};

const readAll = async (sources: readonly SourceText[]): Promise<ReadWorkspace> =>
  newSourceReader().read({ ...emptyWorkspace, sources, requests: [] });

const problemsOf = ({ readings, problems }: ReadWorkspace): readonly string[] =>
  [...readings.flatMap((reading) => reading.problems), ...problems]
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, params }) => `${code} ${JSON.stringify(params)}`);

/** What is wrong with how a change is written; empty: nothing. */
const faultsOf = async (one: Named, form: string, given: readonly SourceText[]): Promise<readonly string[]> => {
  const sources = given.map((source) => ({ ...source, text: one.given?.(source.text) ?? source.text }));
  const before = await readAll(sources);
  if (one.says(before.model)) return ['the model says so before'];
  const paste = newPaste(before.sources, before.readings, before.model, before.loaded.parsers);
  const edits = writeChanges(paste, [one.change(before.model)].flat());
  if (edits === null) return ['not written'];
  const texts = applyEdits(new Map(sources.map(({ name, text }) => [name, text])), edits);
  const after = await readAll([...texts].map(([name, text]) => ({ ...sources.find((source) => source.name === name), name, text })));
  const problems = problemsOf(before);
  // A CLI's output beside a template would be made up: nothing brings it to AWS.
  const beside = [...texts.keys()].filter((name) => !sources.some((source) => source.name === name) && !name.endsWith('.js'));
  const changed = differences(bareModel(before.model), bareModel(after.model)).map(({ path }) => path);
  return [
    ...(one.says(after.model) ? [] : ['the model does not say so']),
    ...(isMade(form) ? beside.map((name) => `is written beside it: ${name}`) : []),
    ...problemsOf(after).filter((problem) => !problems.includes(problem)),
    ...changed.filter((path) => !one.only.some((place) => path.startsWith(place))).map((path) => `also changes ${path}`),
  ];
};

const allowed = (form: string, name: string): string | null =>
  exceptions.find(({ forms, changes }) => forms.includes(form) && changes.includes(name))?.because ?? null;

describe.each(named.map((one) => [one.name, one] as const))('%s', (name, one) => {
  test.each(formsOf(one))('%s', async (form, sources) => {
    const because = allowed(form, name);
    const faults = await faultsOf(one, form, sources);
    if (because === null) expect(faults.join('\n')).toBe('');
    else expect(faults, `${form}: ${name} works now: its exception (${because}) can go`).toEqual(['not written']);
  });
});

test('exceptions name forms and changes that there are', () => {
  const forms = new Set([...Object.keys(written), ...pieces.flatMap((piece) => Object.keys(piece.forms))]);
  const names = new Set(named.map(({ name }) => name));
  const unknown = exceptions.flatMap((one) => [
    ...one.forms.filter((form) => !forms.has(form)),
    ...one.changes.filter((name) => !names.has(name)),
  ]);
  expect(unknown).toEqual([]);
});
