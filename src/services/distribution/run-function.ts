import type { EdgeAssociation } from '../../model/distribution.ts';
import type { CloudFrontFunction, Model } from '../../model/model.ts';
import { known, whereOf } from '../../model/value.ts';
import { claim, from, rests } from '../../trace/evidence.ts';
import type { FunctionInput, FunctionOutput } from '../../trace/ports.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence } from '../../trace/step.ts';
import { ask, note } from '../../trace/walk.ts';
import { askTwice } from '../joins.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { keyValue } from './key-value.ts';

type ViewerEvent = 'viewer-request' | 'viewer-response';

/** A CloudFront Function tied to an event, with its code. */
export type FoundFunction = {
  readonly association: EdgeAssociation<ViewerEvent>;
  readonly name: string;
  readonly code: CloudFrontFunction;
  readonly event: ViewerEvent;
  /** What told the values of the keys that it has asked for: filled while it runs. */
  readonly read: Evidence[];
};

/** `arn:aws:cloudfront::111122223333:function/strip-api` is called `strip-api`. */
export const functionNameOf = (arn: string): string => /function\/(.+)$/.exec(arn)?.[1] ?? arn;

const codeOf = (model: Model, arn: string): CloudFrontFunction | undefined => {
  const name = functionNameOf(arn);
  return model.functions.find((f) => f.arn === arn) ?? model.functions.find((f) => f.name === name);
};

/** The name of the CloudFront Function at an event; null where there is none. */
export const functionNameAt = ({ behavior }: BehaviorPlace, event: ViewerEvent): string | null => {
  const arn = behavior.functions.find((f) => known(f.event) === event)?.arn;
  if (!arn) return null;
  return functionNameOf(arn.from === 'unresolved' ? arn.expression : arn.value);
};

/** The function at an event, where its code was pasted; a question where it was not. */
export const functionAt = (place: BehaviorPlace, event: ViewerEvent): FoundFunction | null => {
  const { walk, behavior, directory } = place;
  const association = behavior.functions.find((f) => known(f.event) === event);
  if (!association) return null;
  const arn = association.arn.from === 'unresolved' ? association.arn.expression : association.arn.value;
  const name = functionNameOf(arn);
  const code = codeOf(directory.model, arn);
  askTwice(walk, directory, 'function', code?.name);
  if (code && walk.runFunction) return { association, name, code, event, read: [] };
  const id = `function:${name}`;
  ask(walk, {
    id,
    kind: 'function',
    what: name,
    options: ['unchanged'],
    default: 'unchanged',
    why: 'code-not-pasted',
    at: whereOf(association.arn),
    claim: 'cf-function-runtime',
  });
  note(walk, { kind: 'function-assumed', name, event }, [...from(association.arn), rests(id), claim('cf-function-before-cache')]);
  return null;
};

/** Runs a function on a request, or on a response to it. */
export const runAt = (
  place: BehaviorPlace,
  found: FoundFunction,
  request: HttpRequest,
  response: FunctionInput['response'],
): FunctionOutput | null => {
  const { walk, distribution } = place;
  if (!walk.runFunction) return null;
  return walk.runFunction({
    name: found.name,
    code: found.code.code.value,
    runtime: known(found.code.runtime) ?? 'cloudfront-js-2.0',
    event: found.event,
    distribution: { id: distribution.id?.value ?? distribution.name, domainName: distribution.domainName?.value ?? request.host },
    request: {
      method: request.method,
      uri: request.path,
      query: request.query === '' ? undefined : request.query,
      headers: [['host', place.viewer.host], ...request.headers],
    },
    response,
    keyValue: (store, key) =>
      keyValue(
        place,
        { name: found.name, at: whereOf(found.association.arn), stores: found.code.keyValueStores, read: found.read },
        store,
        key,
      ),
    origins: distribution.origins.flatMap((origin) => known(origin.id) ?? []),
  });
};
