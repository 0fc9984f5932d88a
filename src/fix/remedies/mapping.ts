import { known } from '../../model/value.ts';
import { inPaste, type RemedyContext, type RemedyOf, textOf } from '../remedy.ts';

const keysOf = ({ model }: RemedyContext, domain: string): readonly string[] =>
  (model.customDomains.find(({ name }) => name.value === domain)?.mappings ?? []).map(({ key }) => known(key) ?? '');

/** The key by which the request chose its mapping; null where it chose none of this domain. */
const chosenKey = ({ trace }: RemedyContext, domain: string): string | null =>
  trace.hops
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'mapping-selected' && step.domain === domain ? [step.key] : []))
    .at(-1) ?? null;

/** Stands for a stage that the paste does not name: then nothing can be tried. */
const NO_STAGE = 'STAGE';

const stageInMapping: RemedyOf = (context) => {
  const [domain, stage] = [textOf(context, 'domain'), textOf(context, 'stage')];
  const key = chosenKey(context, domain);
  return key === null || stage === NO_STAGE ? null : inPaste({ kind: 'set-mapping-stage', domain, key, stage });
};

/** A key that neither the path nor another key begins with. The name is free to choose: this one tells what it was. */
const renameMapping: RemedyOf = (context) => {
  const [domain, from] = [textOf(context, 'domain'), textOf(context, 'key')];
  const taken = keysOf(context, domain);
  const path = textOf(context, 'path').replace(/^\/+/, '');
  const names = ['api', 'own', '2', '3'].map((word) => (from === '' ? word : `${from}-${word}`));
  const key = names.find((name) => !taken.includes(name) && !path.startsWith(name));
  return key === undefined ? null : inPaste({ kind: 'set-mapping-key', domain, from, key });
};

/** One mapping may take the rest: a second one would be refused. */
const catchAllMapping: RemedyOf = (context) => {
  const [domain, from] = [textOf(context, 'domain'), textOf(context, 'key')];
  const isTaken = keysOf(context, domain).some((key) => ['', '(none)'].includes(key));
  return isTaken ? null : inPaste({ kind: 'set-mapping-key', domain, from, key: '' });
};

/** What a custom domain of API Gateway is told: its mappings, its rules, its endpoint. */
export const mappingRemedies = {
  'stage-in-mapping': stageInMapping,
  'rename-mapping': renameMapping,
  'catch-all-mapping': catchAllMapping,
  'strip-base-path': (context) =>
    inPaste({ kind: 'strip-base-path', domain: textOf(context, 'domain'), priority: Number(textOf(context, 'priority')) }),
  'regional-domain-name': (context) =>
    inPaste({ kind: 'set-domain-endpoint', domain: nameOf(context, textOf(context, 'name')), type: 'REGIONAL' }),
} as const satisfies Readonly<Record<string, RemedyOf>>;

/** The domain as the paste spells it: names are found in lower case. */
const nameOf = ({ model }: RemedyContext, name: string): string =>
  model.customDomains.find((one) => one.name.value.toLowerCase() === name)?.name.value ?? name;
