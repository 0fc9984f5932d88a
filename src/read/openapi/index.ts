import { asObject } from '../access.ts';
import type { Form } from '../form.ts';
import { newGatewayReader } from '../gateway-members.ts';
import { withoutIntrinsics } from '../intrinsics.ts';
import { readHttp } from './http.ts';
import { type ApiKind, isDefinition, kindOf } from './kind.ts';
import { reportExtensions } from './operations.ts';
import { readRest } from './rest.ts';

/** What a user says of the source (`for`) is stronger than what its text looks like. */
const read =
  (kind: ApiKind): Form['read'] =>
  (tree, { belongsTo }) => {
    const reader = newGatewayReader();
    const root = asObject(withoutIntrinsics(tree));
    if (!root) {
      reader.report('member-wrong-type', 'error', tree.at, { what: 'openapi', expected: 'object', found: tree.kind });
      return { value: [], problems: reader.problems };
    }
    const definition = { reader, root };
    reportExtensions(definition, root);
    const said = belongsTo.restApiId !== undefined ? 'rest' : belongsTo.apiId !== undefined ? 'http' : kind;
    const value = said === 'rest' ? readRest(definition, belongsTo) : readHttp(definition, belongsTo);
    return { value, problems: reader.problems };
  };

/** OpenAPI 3 and Swagger 2, JSON and YAML, as API Gateway exports and imports them. */
export const openApiForms: readonly Form[] = [
  { id: 'openapi-rest', recognise: (tree) => isDefinition(tree) && kindOf(tree) === 'rest', read: read('rest') },
  { id: 'openapi-http', recognise: (tree) => isDefinition(tree) && kindOf(tree) === 'http', read: read('http') },
];
