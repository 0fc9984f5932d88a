import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { claim, pasted } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import { note, visit, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import { forbidden, notFound } from './errors.ts';
import { httpApi } from './http-api.ts';
import { restApi } from './rest-api.ts';
import { restStage } from './stage.ts';
import { websocketApi } from './websocket-api.ts';

/** What a mapping or a routing rule chose. `stage: null`: the caller writes the stage after the base path. */
export type Mapped = { readonly api: string; readonly stage: string | null; readonly rest: string };

/** Goes on to the API that a custom domain chose. The API's own endpoint type and disabled default endpoint do not matter here. */
export const mappedApi = (walk: Walk, directory: Directory, request: HttpRequest, mapped: Mapped): Answer => {
  const name = { id: mapped.api, host: request.host, region: null };
  const inner = { ...request, path: mapped.rest };
  const http = directory.httpApis.get(mapped.api);
  if (http?.protocol === 'HTTP') {
    return visit(walk, { kind: 'http-api', name: name.id }, inner, 'origin', () => {
      const stage = mapped.stage ?? '$default';
      const found = http.stages?.find((s) => known(s.name) === stage);
      if (http.stages !== null && !found) {
        note(
          walk,
          { kind: 'stage-missing', api: name.id, segment: stage, stages: http.stages.map((s) => known(s.name) ?? '…'), protocol: 'HTTP' },
          [claim('api-http-no-stage-404')],
        );
        return notFound();
      }
      note(walk, { kind: 'stage-selected', api: name.id, stage, by: 'mapping', rest: mapped.rest }, [
        ...(found ? [pasted(found.at)] : []),
        claim('api-mapping-stripped'),
      ]);
      return httpApi(walk, inner, { directory, name, api: http, stage, path: mapped.rest, rawPath: request.path });
    });
  }
  if (http)
    return visit(walk, { kind: 'websocket-api', name: name.id }, inner, 'origin', () =>
      websocketApi(walk, inner, name, http, mapped.stage),
    );
  return visit(walk, { kind: 'rest-api', name: name.id }, inner, 'origin', () => rest(walk, directory, request, inner, mapped));
};

const rest = (walk: Walk, directory: Directory, request: HttpRequest, inner: HttpRequest, mapped: Mapped): Answer => {
  const name = { id: mapped.api, host: request.host, region: null };
  const api = directory.restApis.get(mapped.api) ?? null;
  const paths = { eventPath: request.path, contextPath: request.path };
  if (mapped.stage === null) {
    const staged = restStage(walk, name.id, api, mapped.rest);
    return staged === null ? forbidden() : restApi(walk, inner, { directory, name, api, ...staged, ...paths });
  }
  const said = api?.stages?.find((stage) => known(stage.name) === mapped.stage) ?? null;
  if (api?.stages && !said) {
    note(
      walk,
      { kind: 'stage-missing', api: name.id, segment: mapped.stage, stages: api.stages.map((s) => known(s.name) ?? '…'), protocol: 'REST' },
      [claim('api-rest-no-stage-403')],
    );
    return forbidden();
  }
  note(walk, { kind: 'stage-selected', api: name.id, stage: mapped.stage, by: 'mapping', rest: mapped.rest }, [
    ...(said ? [pasted(whereOf(said.name) ?? said.at)] : []),
    claim('api-mapping-stripped'),
  ]);
  return restApi(walk, inner, { directory, name, api, stage: mapped.stage, said, path: mapped.rest, ...paths });
};
