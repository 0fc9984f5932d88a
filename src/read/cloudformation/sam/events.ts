import type { SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { childOf } from '../../access.ts';
import { membersOf, spanOfMember } from '../../gateway-members.ts';
import { placeholders } from '../../placeholders.ts';
import { type Made, madeOf, ownerIn, textIn } from '../resources.ts';
import type { Stack } from '../stack.ts';
import { implicitHttp, implicitRest } from './generated.ts';

/** A method and a path that call a function. */
export type ApiEvent = {
  readonly kind: 'rest' | 'http';
  /** What the model calls the API. */
  readonly api: string;
  readonly at: Span;
  /** `/users/{id}`; `/$default` for an HTTP API's event without a path. */
  readonly path: string;
  readonly pathAt: Span;
  /** In lower case, as OpenAPI has it. */
  readonly method: string;
  readonly auth: SyntaxNode | undefined;
  readonly payloadFormat: SyntaxNode | undefined;
  /** The ARN of what is called. */
  readonly target: string;
};

const ANY = 'x-amazon-apigateway-any-method';

const methodOf = (text: string | null): string => {
  const method = (text ?? '').toLowerCase();
  return method === '' || method === 'any' || method === '*' ? ANY : method;
};

const targetOf = (stack: Stack, made: Made): string => {
  const service = made.type === 'AWS::Serverless::StateMachine' ? 'states' : 'lambda';
  const name = textIn(childOf(made.properties, 'FunctionName')) ?? made.name;
  return `arn:${placeholders.partition}:${service}:${stack.region}:${placeholders.account}:function:${name}`;
};

const KINDS = {
  Api: { kind: 'rest', owner: 'RestApiId', implicit: implicitRest },
  HttpApi: { kind: 'http', owner: 'ApiId', implicit: implicitHttp },
} as const;

const eventsOf = (stack: Stack, made: Made): readonly ApiEvent[] =>
  membersOf(childOf(made.properties, 'Events')).flatMap((member): readonly ApiEvent[] => {
    const type = textIn(childOf(member.value, 'Type'));
    if (type !== 'Api' && type !== 'HttpApi') return [];
    const { kind, owner, implicit } = KINDS[type];
    const properties = childOf(member.value, 'Properties');
    const at = spanOfMember(member);
    const path = childOf(properties, 'Path');
    return [
      {
        kind,
        api: ownerIn(childOf(properties, owner)) ?? stack.nameOf(implicit),
        at,
        path: ownerIn(path) ?? '/$default',
        pathAt: path?.at ?? at,
        method: path ? methodOf(textIn(childOf(properties, 'Method'))) : ANY,
        auth: childOf(properties, 'Auth'),
        payloadFormat: childOf(properties, 'PayloadFormatVersion'),
        target: targetOf(stack, made),
      },
    ];
  });

/** Every `Api` and `HttpApi` event of the template's functions and state machines. */
export const apiEvents = (stack: Stack): readonly ApiEvent[] =>
  madeOf(stack, 'AWS::Serverless::Function', 'AWS::Serverless::StateMachine').flatMap((made) => eventsOf(stack, made));
