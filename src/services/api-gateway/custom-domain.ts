import { pingAnswers } from '../../facts/gateway-response-types.ts';
import { mappingKeyOf, rejectedMappings, selectMapping } from '../../match/base-path.ts';
import { selectRule } from '../../match/routing-rule.ts';
import type { CustomDomain, Mapping } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { claim, from, pasted } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence, Rejected } from '../../trace/step.ts';
import type { Hop } from '../../trace/trace.ts';
import { asFlag, asNumber, asText, here, note, oneOf, settle, visit, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import { askJoins, askTwice } from '../joins.ts';
import { forbidden } from './errors.ts';
import { mappedApi } from './mapped-api.ts';
import { notPasted } from './not-pasted.ts';
import { answerPing } from './ping.ts';

/**
 * A custom domain name: its routing rules, then its mappings, choose API and stage. The APIs' own routes play no part in it.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
 */
export const customDomain = (
  walk: Walk,
  directory: Directory,
  request: HttpRequest,
  arrival: Hop['arrival'],
  domain: CustomDomain,
  because: readonly Evidence[] = [],
): Answer =>
  visit(walk, { kind: 'custom-domain', name: domain.name.value }, request, arrival, () => {
    askJoins(walk, directory, domain.joins);
    askTwice(walk, directory, 'custom-domain', domain.name.value);
    if (because.length > 0) {
      const owner = { kind: 'custom-domain', name: domain.name.value } as const;
      note(walk, { kind: 'host-dispatched', host: request.host, fleet: 'api-gateway', owner, by: 'name' }, because);
    }
    const ping = answerPing(walk, request, pingAnswers.customDomain);
    if (ping) return ping;
    const mode = settle(walk, domain.routingMode, 'RoutingMode', oneOf('mapping', 'rule', 'rule-then-mapping'));
    const ruled = mode === 'mapping' ? null : byRule(walk, directory, request, domain);
    if (ruled) return ruled;
    if (mode !== 'rule') {
      if (domain.mappings === null) return notPasted(walk, 'mappings', { kind: 'custom-domain', name: domain.name.value });
      const mapped = byMapping(walk, directory, request, domain, domain.mappings);
      if (mapped) return mapped;
    }
    note(
      walk,
      { kind: 'mapping-missing', domain: domain.name.value, path: request.path },
      [pasted(domain.at), claim('api-mapping-missing-403')],
      rejected(domain.mappings ?? [], request.path, null),
    );
    return forbidden();
  });

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html */
const byRule = (walk: Walk, directory: Directory, request: HttpRequest, domain: CustomDomain): Answer | null => {
  const rules = domain.rules.map((rule) => ({
    priority: settle(walk, rule.priority, 'Priority', asNumber),
    headers: rule.headers,
    basePaths: rule.basePaths,
    stripBasePath: settle(walk, rule.stripBasePath, 'StripBasePath', asFlag),
  }));
  const found = selectRule(rules, { path: request.path, headers: [['host', request.host], ...request.headers] });
  const rule = found ? domain.rules[found.index] : undefined;
  if (!found || !rule) return null;
  const api = settle(walk, rule.apiId, 'ApiId', asText);
  const stage = settle(walk, rule.stage, 'Stage', asText);
  note(
    walk,
    {
      kind: 'rule-selected',
      domain: domain.name.value,
      priority: rules[found.index]?.priority ?? 0,
      api,
      stage,
      rest: found.rest,
      stripped: found.stripped,
    },
    [pasted(rule.at), claim('api-routing-rules'), ...(found.basePath === null ? [] : [claim('api-routing-rule-base-path')])],
  );
  here(walk).sends = { ...request, path: found.rest };
  return mappedApi(walk, directory, request, { api, stage, rest: found.rest });
};

const byMapping = (
  walk: Walk,
  directory: Directory,
  request: HttpRequest,
  domain: CustomDomain,
  mappings: readonly Mapping[],
): Answer | null => {
  const keys = mappings.map((mapping) => ({ key: settle(walk, mapping.key, 'BasePath', asText) }));
  const found = selectMapping(keys, request.path);
  const mapping = found ? mappings[found.index] : undefined;
  if (!found || !mapping) return null;
  const api = settle(walk, mapping.apiId, 'RestApiId', asText);
  const stage = mapping.stage === null ? '' : settle(walk, mapping.stage, 'Stage', asText);
  const key = mappingKeyOf(keys[found.index]?.key ?? '');
  note(
    walk,
    {
      kind: 'mapping-selected',
      domain: domain.name.value,
      key,
      api,
      stage: stage === '' || stage === '(none)' ? null : stage,
      rest: found.rest,
      by: found.by,
    },
    [
      pasted(mapping.at),
      ...from(mapping.key),
      ...askTwice(walk, directory, 'mapping', keys[found.index]?.key, domain.name.value),
      ...(stage === '' || stage === '(none)' ? [claim('api-mapping-without-stage')] : []),
      ...(domain.name.value.startsWith('*.') ? [claim('api-domain-wildcard')] : []),
      ...mappingClaims(found.by, found.rest, key, request.path),
    ],
    rejected(mappings, request.path, found.index),
  );
  here(walk).sends = { ...request, path: found.rest };
  return mappedApi(walk, directory, request, { api, stage: stage === '' || stage === '(none)' ? null : stage, rest: found.rest });
};

const mappingClaims = (by: 'segment' | 'raw-prefix' | 'catch-all', rest: string, key: string, path: string) => {
  if (by !== 'raw-prefix') return [claim('api-mapping-single-segment')];
  const whole = path.replace(/^\/+/, '').slice(key.length);
  return whole === '' || whole.startsWith('/') || rest === '/'
    ? [claim('api-mapping-raw-prefix')]
    : [claim('api-mapping-raw-prefix'), claim('api-mapping-rest-of-raw-prefix')];
};

const rejected = (mappings: readonly Mapping[], path: string, chosen: number | null): readonly Rejected[] =>
  rejectedMappings(
    mappings.map((mapping) => ({ key: known(mapping.key) ?? '' })),
    path,
    chosen,
  ).flatMap(({ index, why }): readonly Rejected[] => {
    const mapping = mappings[index];
    if (!mapping || index === chosen) return [];
    const key = mappingKeyOf(known(mapping.key) ?? '');
    return [{ what: key === '' ? '(none)' : key, why, at: whereOf(mapping.key) ?? mapping.at }];
  });
