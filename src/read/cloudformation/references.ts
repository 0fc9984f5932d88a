import type { Span } from '../../text/span.ts';
import { childOf } from '../access.ts';
import { markOf } from './holes.ts';
import { identities, type Known } from './identities.ts';
import { parameterValue, pseudoParameter } from './parameters.ts';
import { type Evaluated, type Scope, type Stack, scopeOf, type TemplateResource, tellOnce } from './stack.ts';
import { asText, textNode } from './texts.ts';

/** Runs `make` unless it is already running for the same thing: then it leads back to itself, and gives nothing. */
const once = <T>(stack: Stack, key: string, at: Span, expression: string, make: () => T): T | null => {
  const { open } = stack.session;
  if (open.has(key)) {
    tellOnce(stack.session, `circle ${key}`, ({ report }) => report('reference-circular', 'error', at, { expression }));
    return null;
  }
  open.add(key);
  const value = make();
  open.delete(key);
  return value;
};

const propertyOf = (stack: Stack, resource: TemplateResource, name: string): string | null => {
  const node = childOf(resource.properties, name);
  if (!node) return null;
  const expression = `!GetAtt ${resource.id}.${name}`;
  const evaluated = once(stack, `${stack.source} ${resource.id}.${name}`, node.at, expression, () => ({
    value: asText(scopeOf(stack), stack.session.evaluate(scopeOf(stack, resource), node)),
  }));
  return evaluated ? evaluated.value : markOf(stack.session.holes, expression);
};

const knownOf = (stack: Stack, resource: TemplateResource): Known => ({
  id: stack.nameOf(resource.id),
  region: stack.region,
  property: (name) => propertyOf(stack, resource, name),
});

const unknown = ({ stack }: Scope, expression: string, at: Span): Evaluated => textNode(markOf(stack.session.holes, expression), at);

/** A name that the template does not have. SAM makes resources that no text shows, so there it may well be right. */
const nobody = (scope: Scope, expression: string, at: Span): Evaluated => {
  const { stack } = scope;
  if (!stack.isTransformed)
    tellOnce(stack.session, `nobody ${stack.source} ${expression}`, ({ report }) =>
      report('reference-unknown', 'warning', at, { expression }),
    );
  return unknown(scope, expression, at);
};

/** `Ref`: a pseudo parameter, a parameter, or what a resource is called by. */
export const referenceTo = (scope: Scope, name: string, at: Span): Evaluated => {
  const { stack } = scope;
  const pseudo = pseudoParameter(scope, name, at);
  if (pseudo !== undefined) return pseudo;
  if (name.startsWith('AWS::')) return unknown(scope, `!Ref ${name}`, at);
  const parameter = stack.parameters.get(name);
  if (parameter) return parameterValue(scope, name, parameter, at);
  const resource = stack.resources.get(name);
  if (!resource) return name.includes('.') ? samReference(scope, name, at) : nobody(scope, `!Ref ${name}`, at);
  const identity = identities.get(resource.type);
  return identity ? textNode(identity.ref(knownOf(stack, resource)), at) : unknown(scope, `!Ref ${name}`, at);
};

/**
 * `!Ref MyApi.Stage`: what SAM makes of a resource.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
const samReference = (scope: Scope, name: string, at: Span): Evaluated => {
  const [id = '', made] = name.split('.');
  const resource = scope.stack.resources.get(id);
  const stage = resource && made === 'Stage' ? propertyOf(scope.stack, resource, 'StageName') : null;
  return stage === null ? nobody(scope, `!Ref ${name}`, at) : textNode(stage, at);
};

/** `Fn::GetAtt`, its two parts as one text: `Bucket.Arn`. */
export const attributeOf = (scope: Scope, path: string, at: Span): Evaluated => {
  const { stack } = scope;
  const dot = path.indexOf('.');
  const [id, attribute] = dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)];
  const resource = stack.resources.get(id);
  const expression = `!GetAtt ${path}`;
  if (!resource) return nobody(scope, expression, at);
  const nested = stack.nested.get(id);
  if (nested && attribute.startsWith('Outputs.')) return outputOf(scope, nested, attribute.slice(8), expression, at);
  if (attribute === 'Stage' && resource.type === 'AWS::Serverless::Api') return samReference(scope, path, at);
  const identity = identities.get(resource.type);
  const name = identity?.attributes[attribute];
  if (name) return textNode(name(knownOf(stack, resource)), at);
  if (identity && KNOWN_WHOLE.has(resource.type))
    tellOnce(stack.session, `attribute ${resource.type} ${attribute}`, ({ report }) =>
      report('reference-unknown', 'warning', at, { expression }),
    );
  return unknown(scope, expression, at);
};

/** Types whose attributes that can stand in a host name are all known: another one is a mistake in the template. */
const KNOWN_WHOLE: ReadonlySet<string> = new Set(['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::Stage']);

const outputOf = (scope: Scope, nested: Stack, name: string, expression: string, at: Span): Evaluated => {
  const value = childOf(nested.outputs.get(name), 'Value');
  if (!value) return nobody(scope, expression, at);
  const evaluated = once(nested, `output ${nested.source} ${name}`, at, expression, () => nested.session.evaluate(scopeOf(nested), value));
  return evaluated ? { ...evaluated, at } : unknown(scope, expression, at);
};
