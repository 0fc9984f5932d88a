import { known, whereOf } from '../../model/value.ts';
import { claim, from, rests } from '../../trace/evidence.ts';
import { ask, note } from '../../trace/walk.ts';
import type { BehaviorPlace } from './behavior-place.ts';

/** What the user declares that a Lambda@Edge function does: it cannot be evaluated. */
export type DeclaredEffect =
  | { readonly kind: 'uri'; readonly target: { readonly path: string; readonly query?: string } }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'status'; readonly status: number };

type LambdaEvent = 'viewer-request' | 'viewer-response' | 'origin-request' | 'origin-response';

const associationAt = ({ behavior }: BehaviorPlace, event: LambdaEvent) => behavior.lambdas.find((lambda) => known(lambda.event) === event);

/** The ARN or name of the Lambda@Edge function at an event; null where there is none. */
export const lambdaName = (place: BehaviorPlace, event: LambdaEvent): string | null => {
  const association = associationAt(place, event);
  if (!association) return null;
  return association.arn.from === 'unresolved' ? association.arn.expression : association.arn.value;
};

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-cloudfront-trigger-events.html */
export const declaredEffect = (place: BehaviorPlace, event: LambdaEvent): DeclaredEffect | null => {
  const { walk } = place;
  const association = associationAt(place, event);
  const name = lambdaName(place, event);
  if (!association || name === null) return null;
  const id = `lambda-edge:${name}/${event}`;
  const options = event.endsWith('response') ? ['unchanged', 'status='] : ['unchanged', 'uri=', 'host=', 'status='];
  const answer = ask(walk, {
    id,
    kind: 'lambda-edge',
    what: `${name}/${event}`,
    options,
    default: 'unchanged',
    why: 'lambda-not-evaluated',
    at: whereOf(association.arn),
    claim: 'cf-lambda-edge',
  });
  const effect = parseEffect(answer);
  const because = [...from(association.arn), rests(id), claim('cf-lambda-edge')];
  if (effect?.kind === 'status') note(walk, { kind: 'lambda-edge-answered', name, event, status: effect.status }, because);
  else note(walk, { kind: 'lambda-edge-declared', name, event, effect: answer }, because);
  return effect;
};

const parseEffect = (answer: string): DeclaredEffect | null => {
  const cut = answer.indexOf('=');
  const value = answer.slice(cut + 1);
  switch (answer.slice(0, cut)) {
    case 'uri': {
      const mark = value.indexOf('?');
      const path = mark < 0 ? value : value.slice(0, mark);
      if (!path.startsWith('/')) return null;
      return { kind: 'uri', target: mark < 0 ? { path } : { path, query: value.slice(mark + 1) } };
    }
    case 'host':
      return value === '' ? null : { kind: 'host', host: value };
    case 'status':
      return /^[1-5]\d\d$/.test(value) ? { kind: 'status', status: Number(value) } : null;
    default:
      return null;
  }
};
