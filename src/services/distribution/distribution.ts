import { known } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { answers } from '../../trace/answers.ts';
import { aside, at, claim, from, pasted } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence } from '../../trace/step.ts';
import type { Hop } from '../../trace/trace.ts';
import { asText, here, note, settle, visit, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import { askTwice } from '../joins.ts';
import type { Owner } from '../place.ts';
import { arrivalGate } from './arrival-gate.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { acceptInChain } from './chain.ts';
import { passedByCloudFront } from './cloudfront-error.ts';
import { dispatchEvidence } from './dispatch-evidence.ts';
import { withErrorPage } from './error-page.ts';
import { askOrigin } from './origin-group.ts';
import { withResponseHeaders } from './response-headers.ts';
import { isUnresolvedPattern, selectBehavior } from './select-behavior.ts';
import { onViewerRequest, onViewerResponse } from './viewer-functions.ts';
import { viewerGate } from './viewer-gate.ts';

/**
 * One pass through a distribution: the pipeline of CloudFront, gate by gate, and the way back through it.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HowCloudFrontWorks.html
 */
export const distribution = (
  walk: Walk,
  directory: Directory,
  request: HttpRequest,
  arrival: Hop['arrival'],
  owner: Extract<Owner, { kind: 'distribution' }>,
  because: readonly Evidence[],
): Answer => {
  const it = owner.distribution;
  return visit(walk, { kind: 'distribution', name: it.name }, request, arrival, () => {
    const { pass } = here(walk);
    const { by } = owner;
    const twice = askTwice(walk, directory, 'distribution', it.name);
    note(
      walk,
      { kind: 'host-dispatched', host: request.host, fleet: 'cloudfront', owner: { kind: 'distribution', name: it.name }, by },
      () => [
        ...hostEvidence(owner, request.host),
        ...dispatchEvidence(walk, directory, owner, request.host),
        ...(pass > 1 ? [claim('cf-second-pass-is-full')] : []),
        ...(known(it.viewerMtls) ? [aside('cf-viewer-mtls')] : []),
        ...twice,
        ...because,
      ],
    );
    if (pass > 1) walk.loop = { through: request.to, passes: Math.max(pass, walk.loop?.passes ?? 0) };
    const refused = arrivalGate(walk, directory, it, request);
    if (refused) return passedByCloudFront(refused);
    return acceptInChain(walk, it.name, request.to, () => passedByCloudFront(pipeline(walk, directory, owner, request)));
  });
};

const hostEvidence = (owner: Extract<Owner, { kind: 'distribution' }>, host: string): readonly Evidence[] => {
  const { distribution: it } = owner;
  if (owner.by === 'domain-name') return at(it.domainName?.at ?? null);
  if (owner.by === 'assumed') return [pasted(it.at), aside('cf-stand-in-domain')];
  return from(
    ...it.aliases.filter(
      (alias) => alias.from === 'paste' && (alias.value.toLowerCase() === host.toLowerCase() || alias.value.startsWith('*.')),
    ),
  );
};

const pipeline = (walk: Walk, directory: Directory, owner: Extract<Owner, { kind: 'distribution' }>, request: HttpRequest): Answer => {
  const it = owner.distribution;
  const rooted = applyRootObject(walk, owner, request);
  const chosen = selectBehavior(walk, it, rooted.path);
  if (chosen === null) return answers.cannotTell;
  const frame = here(walk);
  frame.behavior = chosen.behavior.pattern === null ? 'Default (*)' : isUnresolvedPattern(chosen.behavior) ? null : chosen.pattern;
  frame.behaviorIndex = chosen.index;
  const place: BehaviorPlace = { walk, directory, distribution: it, behavior: chosen.behavior, pattern: chosen.pattern, viewer: request };
  const gate = viewerGate(place, rooted);
  if (gate === null) return serveBehind(place, rooted);
  return gate.final ? gate.answer : withResponseHeaders(place, withErrorPage(place, rooted, gate.answer));
};

/** Behind the gates: functions, the origin, and what CloudFront makes of its answer. */
const serveBehind = (place: BehaviorPlace, request: HttpRequest): Answer => {
  const viewer = onViewerRequest(place, request);
  if (viewer.kind === 'answer')
    return viewer.final ? viewer.answer : withResponseHeaders(place, withErrorPage(place, request, viewer.answer));
  note(place.walk, { kind: 'cache-missed' }, [aside('cf-cache-miss-assumed')]);
  const fromOrigin = askOrigin(place, viewer.request, viewer.origin);
  const shown = withErrorPage(place, request, fromOrigin);
  return onViewerResponse(place, viewer.request, fromOrigin, withResponseHeaders(place, shown));
};

/**
 * A request for exactly `/` is one for the default root object, before any behavior is chosen, whatever the method.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html
 */
const applyRootObject = (walk: Walk, owner: Extract<Owner, { kind: 'distribution' }>, request: HttpRequest): HttpRequest => {
  if (request.path !== '/') return request;
  const { defaultRootObject } = owner.distribution;
  const object = settle(walk, defaultRootObject, 'DefaultRootObject', asText);
  if (object === '') return request;
  const path = `/${object}`;
  note(walk, { kind: 'root-object-applied', object, path }, [
    ...from(defaultRootObject),
    claim('cf-root-object-before-match'),
    aside('cf-root-object-only-root'),
    ...(object.startsWith('/') ? [claim('cf-root-object-leading-slash')] : []),
  ]);
  return { ...request, path };
};
