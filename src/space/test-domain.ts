import { reservedPaths } from '../facts/limits.ts';
import { mappingKeyOf, selectMapping } from '../match/base-path.ts';
import { type RoutingConditions, selectRule } from '../match/routing-rule.ts';
import type { CustomDomain } from '../model/api.ts';
import { known } from '../model/value.ts';
import type { World } from '../services/run-trace.ts';
import type { HttpRequest } from '../trace/request.ts';
import { keyAutomaton } from './key-automaton.ts';
import type { OfViewer } from './path-at.ts';
import type { PathTest } from './path-test.ts';
import { settledText } from './settled.ts';
import type { ClassPart } from './url-space.ts';

/** What a custom domain does with a path. */
export type DomainChoice =
  | { readonly kind: 'ping' }
  | { readonly kind: 'none' }
  /** `strips`: the base path that is cut off. */
  | { readonly kind: 'api'; readonly api: string; readonly stage: string | null; readonly strips: string };

export type DomainTest = PathTest & { readonly choiceOf: (output: string) => DomainChoice };

const stageOf = (stage: string | undefined): string | null => (stage === undefined || stage === '' || stage === '(none)' ? null : stage);

const rulesOf = (domain: CustomDomain): readonly RoutingConditions[] =>
  domain.rules.map((rule) => ({
    priority: known(rule.priority) ?? 0,
    headers: rule.headers,
    basePaths: rule.basePaths,
    stripBasePath: known(rule.stripBasePath) ?? false,
  }));

/** Results read `ping:/ping`, `rule:2:orders`, `mapping:0`, `none`. */
export const domainTest = (world: World, domain: CustomDomain, request: HttpRequest, path: OfViewer): DomainTest => {
  const mode = known(domain.routingMode) ?? 'mapping';
  const rules = mode === 'mapping' ? [] : rulesOf(domain);
  const mappings = mode === 'rule' ? [] : (domain.mappings ?? []);
  const keys = mappings.map(({ key }) => ({ key: settledText(world, key) ?? '' }));
  const headers = [['host', request.host], ...request.headers] as const;
  const decide = (text: string): string => {
    if (reservedPaths.paths.some((reserved) => reserved === text)) return `ping:${text}`;
    const rule = selectRule(rules, { path: text, headers });
    if (rule) return `rule:${rule.index}:${rule.stripped ? (rule.basePath ?? '') : ''}`;
    const mapping = selectMapping(keys, text);
    return mapping ? `mapping:${mapping.index}` : 'none';
  };
  const beginnings = [
    ...keys.map(({ key }) => mappingKeyOf(key)),
    ...rules.flatMap(({ basePaths }) => (basePaths ?? []).map(mappingKeyOf)),
    ...reservedPaths.paths.map((reserved) => reserved.slice(1)),
  ];
  const read = (output: string): readonly [kind: string, index: number, more: string] => {
    const [kind = '', index = '', ...more] = output.split(':');
    return [kind, Number(index), more.join(':')];
  };
  const name = domain.name.value;
  return {
    key: `domain ${name} ${path.key} ${request.host}`,
    automaton: () => path.lift(keyAutomaton(beginnings, decide, 'skips-slashes')),
    basis: () => [JSON.stringify([rules, keys, headers])],
    isSingle: (output) => output.startsWith('ping:'),
    partOf: (output): ClassPart => {
      const [kind, index, more] = read(output);
      if (kind === 'ping') return { kind: 'ping', path: output.slice('ping:'.length) };
      if (kind === 'mapping') return { kind: 'mapping', domain: name, key: mappingKeyOf(keys[index]?.key ?? '') };
      if (kind === 'rule')
        return { kind: 'rule', domain: name, priority: rules[index]?.priority ?? null, basePath: more === '' ? null : more };
      return { kind: 'no-mapping', domain: name };
    },
    choiceOf: (output): DomainChoice => {
      const [kind, index, more] = read(output);
      const rule = kind === 'rule' ? domain.rules[index] : undefined;
      const mapping = kind === 'mapping' ? mappings[index] : undefined;
      if (rule)
        return { kind: 'api', api: settledText(world, rule.apiId) ?? '', stage: settledText(world, rule.stage) ?? null, strips: more };
      if (mapping) {
        const stage = mapping.stage === null ? null : stageOf(settledText(world, mapping.stage));
        return { kind: 'api', api: settledText(world, mapping.apiId) ?? '', stage, strips: mappingKeyOf(keys[index]?.key ?? '') };
      }
      return { kind: kind === 'ping' ? 'ping' : 'none' };
    },
  };
};
