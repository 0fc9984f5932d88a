import type { HttpApi, RestApi } from '../model/api.ts';
import type { Model } from '../model/model.ts';
import { known, type Value } from '../model/value.ts';
import type { PlaceRef } from '../trace/answer.ts';
import type { Trace } from '../trace/trace.ts';
import { apiRows, stagesOf } from './api-rows.ts';
import { behaviorRows } from './behaviors.ts';
import type { DiagramNode, DiagramRow } from './diagram.ts';
import { gapAt } from './gap.ts';
import { noteRows } from './notes.ts';
import { nodeId } from './places.ts';
import { fold, row } from './rows.ts';
import { lastStep, spanOf } from './steps.ts';

/** What a node is drawn from. */
export type Drawn = { readonly trace: Trace; readonly model: Model };

/** A node with nothing special about it. */
export const node = (of: Pick<DiagramNode, 'id' | 'kind' | 'column' | 'name'> & Partial<DiagramNode>): DiagramNode => ({
  title: null,
  flavour: null,
  onWay: true,
  at: null,
  hops: [],
  rows: [],
  folded: null,
  gap: null,
  end: null,
  ...of,
});

type Inside = Pick<DiagramNode, 'rows' | 'folded' | 'gap' | 'title' | 'flavour' | 'at'>;

const empty: Inside = { rows: [], folded: null, gap: null, title: null, flavour: null, at: null };

const text = (value: Value<string> | null): string => (value === null ? '' : value.from === 'unresolved' ? value.expression : value.value);

/** The last of a place's visits that got into the API itself, not just to the CloudFront in front of it. */
const entered = (trace: Trace, hops: readonly number[]): number | null =>
  hops.findLast((hop) => trace.hops[hop]?.at.kind !== 'edge-front') ?? null;

/** The stage that was chosen, or, where none fits, those that there are. */
const stageRows = (id: string, trace: Trace, hop: number | null, api: RestApi | HttpApi | undefined): readonly DiagramRow[] => {
  if (hop === null) return [];
  const stages = stagesOf(api);
  const chosen = lastStep(trace.hops, hop, 'stage-selected');
  if (chosen) {
    const { stage, by } = chosen.step;
    const at = stages.find(({ name }) => name === stage)?.at ?? spanOf(chosen.step);
    return [
      row({ id: `${id}/stage:${stage}`, kind: 'stage', label: stage, detail: by, mark: 'matched', passes: [1], step: chosen.ref, at }),
    ];
  }
  const missing = lastStep(trace.hops, hop, 'stage-missing');
  if (!missing) return [];
  const names = stages.length > 0 ? stages : missing.step.stages.map((name) => ({ name, at: null }));
  return names.slice(0, 6).map(({ name, at }) => {
    const near = name.toLowerCase() === missing.step.segment.toLowerCase();
    const why = near ? 'name-case-differs' : 'name-differs';
    return row({ id: `${id}/stage:${name}`, kind: 'stage', label: name, mark: near ? 'near' : 'rejected', why, step: missing.ref, at });
  });
};

const flavourOf = ({ trace }: Drawn, place: PlaceRef, api: RestApi | HttpApi | undefined, hops: readonly number[]): string | null => {
  if (place.kind !== 'rest-api') return null;
  if (hops.some((hop) => trace.hops[hop]?.at.kind === 'edge-front')) return 'edge';
  const said = api && 'endpointType' in api ? known(api.endpointType) : undefined;
  return said ?? trace.questions.find(({ id }) => id === `endpoint-type:${place.name}`)?.answer ?? null;
};

const insideApi = (drawn: Drawn, place: PlaceRef, hops: readonly number[]): Inside => {
  const { trace, model } = drawn;
  const id = nodeId(place);
  const api =
    place.kind === 'rest-api' ? model.restApis.find((one) => one.id === place.name) : model.httpApis.find((one) => one.id === place.name);
  const title = api && api.label !== '' && api.label !== api.id ? api.label : null;
  const base = { ...empty, title, flavour: flavourOf(drawn, place, api, hops), at: api?.at ?? null };
  if (hops.length === 0) return base;
  const hop = entered(trace, hops);
  const table = apiRows(api, id, trace, hop);
  return {
    ...base,
    rows: [...noteRows(trace, id, hops), ...stageRows(id, trace, hop, api), ...table.rows],
    folded: table.folded,
    gap: hop === null ? null : gapAt(trace, hop),
  };
};

const insideDomain = ({ trace, model }: Drawn, place: PlaceRef, hops: readonly number[]): Inside => {
  const id = nodeId(place);
  const domain = model.customDomains.find((one) => one.name.value.toLowerCase() === place.name.toLowerCase());
  const base = { ...empty, flavour: known(domain?.endpoints[0]?.type ?? null) ?? null, at: domain?.at ?? null };
  if (hops.length === 0) return base;
  const hop = entered(trace, hops) ?? -1;
  const mapped = lastStep(trace.hops, hop, 'mapping-selected');
  const ruled = lastStep(trace.hops, hop, 'rule-selected');
  const tried = mapped?.ref ?? ruled?.ref ?? lastStep(trace.hops, hop, 'mapping-missing')?.ref ?? null;
  const reasons = new Map(trace.hops[hop]?.steps.flatMap((step) => step.rejected.map(({ what, why }) => [what, why] as const)));
  const verdict = (label: string, hit: boolean): Partial<DiagramRow> =>
    hit
      ? { mark: 'matched', passes: [1], step: tried }
      : tried
        ? { mark: 'rejected', why: reasons.get(label) ?? 'name-differs', step: tried }
        : { mark: 'not-tried' };
  const rules = (domain?.rules ?? []).map((rule, index) => {
    const label = String(known(rule.priority) ?? index + 1);
    return row({
      id: `${id}/rule:${index}`,
      kind: 'mapping',
      label,
      detail: `${text(rule.apiId)} ${text(rule.stage)}`.trim(),
      at: rule.at,
      ...verdict(label, ruled?.step.priority === known(rule.priority)),
    });
  });
  const mappings = (domain?.mappings ?? []).map((mapping) => {
    const key = text(mapping.key);
    const detail = `${text(mapping.apiId)} ${text(mapping.stage)}`.trim();
    return row({
      id: `${id}/mapping:${key}`,
      kind: 'mapping',
      label: key === '' ? '(none)' : key,
      detail,
      at: mapping.at,
      ...verdict(key, mapped?.step.key === key),
    });
  });
  const table = fold([...rules, ...mappings], 6, (one) => (one.mark === 'matched' ? 0 : one.why === 'name-differs' ? 2 : 1));
  return { ...base, rows: [...noteRows(trace, id, hops), ...table.rows], folded: table.folded, gap: gapAt(trace, hop) };
};

const insideBucket = ({ trace }: Drawn, place: PlaceRef, hops: readonly number[]): Inside => {
  const id = nodeId(place);
  const keys = new Map<string, DiagramRow>();
  for (const hop of hops) {
    const found = lastStep(trace.hops, hop, 'object-found');
    const missing = lastStep(trace.hops, hop, 'object-missing');
    const selected = found ?? missing ?? lastStep(trace.hops, hop, 'bucket-selected');
    if (!selected) continue;
    const { key } = selected.step;
    const mark = missing ? 'rejected' : found?.step.proved ? 'matched' : 'plain';
    keys.set(
      key,
      row({
        id: `${id}/key:${key}`,
        kind: 'key',
        label: key,
        mark,
        passes: mark === 'matched' ? [1] : [],
        step: selected.ref,
        at: spanOf(selected.step),
      }),
    );
  }
  return { ...empty, rows: [...noteRows(trace, id, hops), ...keys.values()] };
};

const insideDistribution = ({ trace, model }: Drawn, place: PlaceRef, hops: readonly number[]): Inside => {
  const id = nodeId(place);
  const distribution = model.distributions.find((one) => one.name === place.name);
  if (!distribution) return { ...empty, rows: noteRows(trace, id, hops) };
  const at = distribution.id?.at ?? distribution.domainName?.at ?? null;
  const table = behaviorRows(trace, distribution, id, hops);
  return { ...empty, at, rows: [...noteRows(trace, id, hops), ...table.rows], folded: table.folded };
};

const inside = (drawn: Drawn, place: PlaceRef, hops: readonly number[]): Inside => {
  switch (place.kind) {
    case 'distribution':
      return insideDistribution(drawn, place, hops);
    case 'rest-api':
    case 'http-api':
    case 'websocket-api':
    case 'edge-front':
      return insideApi(drawn, place, hops);
    case 'custom-domain':
      return insideDomain(drawn, place, hops);
    case 's3-bucket':
    case 's3-website':
      return insideBucket(drawn, place, hops);
    case 'function-url':
    case 'load-balancer':
    case 'custom-origin':
    case 'unknown-host':
      return { ...empty, rows: noteRows(drawn.trace, nodeId(place), hops) };
  }
};

/** The node of a place; without hops it lies off the way, and only says what it is. */
export const placeNode = (drawn: Drawn, place: PlaceRef, column: number, hops: readonly number[]): DiagramNode =>
  node({ id: nodeId(place), kind: place.kind, name: place.name, column, onWay: hops.length > 0, hops, ...inside(drawn, place, hops) });
