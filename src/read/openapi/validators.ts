import { defaulted, known, located, type Value } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { asArray, booleanOf, childOf, memberOf } from '../access.ts';
import { pages } from '../gateway-members.ts';
import type { Operation } from './operations.ts';
import { type Definition, resolved, textOf } from './references.ts';

export type Validation = { readonly requiredParameters: readonly Value<string>[]; readonly validatesBody: Value<boolean> };

type Checks = { readonly parameters: boolean; readonly body: boolean; readonly at: Span };

/** What an operation's request validator checks. Without a validator, API Gateway checks nothing of `required: true`. */
export const validationOf = (definition: Definition, operation: Operation): Validation => {
  const checks = checksOf(definition, operation);
  const parameters = parametersOf(definition, operation);
  return {
    requiredParameters: checks?.parameters ? parameters.flatMap((parameter) => requiredName(parameter) ?? []) : [],
    validatesBody: checks?.body && hasBody(definition, operation, parameters) ? located(true, checks.at) : defaulted(false, pages.method),
  };
};

/** The operation's validator, else the definition's, by its name in `x-amazon-apigateway-request-validators`. */
const checksOf = ({ reader, root }: Definition, { node }: Operation): Checks | null => {
  const name = childOf(node, 'x-amazon-apigateway-request-validator') ?? childOf(root, 'x-amazon-apigateway-request-validator');
  if (name?.kind !== 'string') return null;
  const validators = childOf(root, 'x-amazon-apigateway-request-validators');
  const validator = childOf(validators, name.value);
  if (!validator) {
    const once = `validator ${name.value}`;
    if (!reader.reported.has(once)) {
      reader.reported.add(once);
      const allowed = validators?.kind === 'object' ? validators.members.map(({ key }) => key).join(', ') : '';
      reader.report('member-unknown-value', 'warning', name.at, {
        what: 'x-amazon-apigateway-request-validator',
        value: name.value,
        allowed,
      });
    }
    return null;
  }
  const does = (what: string): boolean => known(booleanOf(reader, childOf(validator, what), what)) === true;
  return { parameters: does('validateRequestParameters'), body: does('validateRequestBody'), at: name.at };
};

/** The operation's parameters, and those of its path item that it does not give anew. */
const parametersOf = (definition: Definition, { node, item }: Operation): readonly SyntaxNode[] => {
  const own = listOf(definition, childOf(node, 'parameters'));
  const keys = new Set(own.map(keyOf));
  return [...own, ...listOf(definition, childOf(item, 'parameters')).filter((parameter) => !keys.has(keyOf(parameter)))];
};

const listOf = (definition: Definition, node: SyntaxNode | undefined): readonly SyntaxNode[] =>
  (asArray(node)?.items ?? []).flatMap((parameter) => resolved(definition, parameter) ?? []);

const keyOf = (parameter: SyntaxNode): string => `${textOf(parameter, 'in')} ${textOf(parameter, 'name')}`;

const places: ReadonlyMap<string, string> = new Map([
  ['query', 'querystring'],
  ['header', 'header'],
  ['path', 'path'],
]);

const requiredName = (parameter: SyntaxNode): Value<string> | null => {
  const required = childOf(parameter, 'required');
  const place = places.get(textOf(parameter, 'in').toLowerCase());
  const name = memberOf(parameter, 'name')?.value;
  if (required?.kind !== 'boolean' || !required.value || place === undefined || name?.kind !== 'string') return null;
  return located(`method.request.${place}.${name.value}`, name.at);
};

/** Is there a model to check a body against: `requestBody` (OpenAPI 3), or a parameter in the body (Swagger 2)? */
const hasBody = (definition: Definition, { node }: Operation, parameters: readonly SyntaxNode[]): boolean =>
  resolved(definition, childOf(node, 'requestBody')) !== undefined || parameters.some((parameter) => textOf(parameter, 'in') === 'body');
