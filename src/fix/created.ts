import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import type { Change } from './change.ts';

/** A thing that a fix makes in AWS. The words for each kind stand in `src/explain/messages`. */
export type CreatedKind =
  | 'cloudfront-function'
  | 'behavior'
  | 'rest-resource'
  | 'rest-method'
  | 'http-route'
  | 'stage'
  | 'custom-domain'
  | 'certificate'
  | 'base-path-mapping'
  | 'alias';

export type Created = { readonly kind: CreatedKind; readonly name: string };

const resourcesFor = (model: Model, api: string, path: string): readonly Created[] => {
  const there = new Set(model.restApis.find(({ id }) => id === api)?.resources?.flatMap((one) => known(one.path) ?? []));
  const parts = path.split('/').filter((part) => part !== '');
  return parts
    .map((_, i) => `/${parts.slice(0, i + 1).join('/')}`)
    .filter((one) => !there.has(one))
    .map((name) => ({ kind: 'rest-resource', name }));
};

const createdBy = (model: Model, change: Change): readonly Created[] => {
  switch (change.kind) {
    case 'add-function':
      return [{ kind: 'cloudfront-function', name: change.name }];
    case 'add-behavior':
      return [{ kind: 'behavior', name: change.pattern }];
    case 'add-rest-method':
      return [...resourcesFor(model, change.api, change.path), { kind: 'rest-method', name: `${change.method} ${change.path}` }];
    case 'add-http-route':
      return [{ kind: 'http-route', name: change.routeKey }];
    case 'add-rest-stage':
    case 'add-http-stage':
      return [{ kind: 'stage', name: change.stage }];
    case 'add-alias':
      return [{ kind: 'alias', name: change.alias }];
    case 'add-custom-domain':
      return [
        { kind: 'certificate', name: change.domain },
        { kind: 'custom-domain', name: change.domain },
        { kind: 'base-path-mapping', name: change.basePath === '' ? '(none)' : change.basePath },
      ];
    default:
      return [];
  }
};

/** Everything that has to be made, each thing once. */
export const createdIn = (model: Model, changes: readonly Change[]): readonly Created[] => {
  const all = changes.flatMap((change) => createdBy(model, change));
  return all.filter((a, i) => all.findIndex((b) => b.kind === a.kind && b.name === a.name) === i);
};
