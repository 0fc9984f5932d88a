import type { ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import { childOf } from '../../access.ts';
import { membersOf, spanOfMember } from '../../gateway-members.ts';
import { mapAt, textAt } from '../../shapes.ts';
import type { TemplateResource } from '../stack.ts';
import { withGlobals } from './globals.ts';

export const implicitRest = 'ServerlessRestApi';
export const implicitHttp = 'ServerlessHttpApi';
/** A stage that SAM makes of an API's `StageName`: it can be referred to, but its API tells of it. */
const generatedStage = 'AWS::Serverless::Api.Stage';

const made = (id: string, type: string, at: SyntaxNode['at'], properties: SyntaxNode): TemplateResource => {
  const node: ObjectNode = mapAt(at, { Type: textAt(type, at), Properties: properties });
  return { id, type, at, keySpan: at, node, properties, variables: new Map() };
};

const typeOf = (event: SyntaxNode): string | null => {
  const type = childOf(event, 'Type');
  return type?.kind === 'string' ? type.value : null;
};

/** The first event that names no API of its own, for each kind of API: it makes an API that the text does not show. */
const implicitApis = (root: SyntaxNode, resources: readonly TemplateResource[]): readonly TemplateResource[] => {
  const events = resources.flatMap(({ properties }) => membersOf(childOf(properties, 'Events')));
  const first = (type: string, owner: string): SyntaxNode['at'] | undefined => {
    const found = events.find(({ value }) => typeOf(value) === type && !childOf(childOf(value, 'Properties'), owner));
    return found && spanOfMember(found);
  };
  const rest = first('Api', 'RestApiId');
  const http = first('HttpApi', 'ApiId');
  const bare = (at: SyntaxNode['at'], entries: Readonly<Record<string, SyntaxNode>>): ObjectNode => mapAt(at, entries);
  const properties = (type: string, own: ObjectNode): SyntaxNode => withGlobals(root, type, own) ?? own;
  return [
    ...(rest
      ? [
          made(
            implicitRest,
            'AWS::Serverless::Api',
            rest,
            properties('AWS::Serverless::Api', bare(rest, { StageName: textAt('Prod', rest) })),
          ),
        ]
      : []),
    ...(http ? [made(implicitHttp, 'AWS::Serverless::HttpApi', http, properties('AWS::Serverless::HttpApi', bare(http, {})))] : []),
  ];
};

const isFunction = ({ type }: TemplateResource): boolean => type === 'AWS::Serverless::Function';

/**
 * The resources that SAM makes and templates refer to: implicit APIs, an API's stage (`MyApiProdStage`), and a function's URL.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export const generatedBy = (root: SyntaxNode, resources: readonly TemplateResource[]): readonly TemplateResource[] => {
  const implicit = implicitApis(root, resources);
  const apis = [...resources.filter(({ type }) => type === 'AWS::Serverless::Api'), ...implicit.filter(({ id }) => id === implicitRest)];
  const stages = apis.flatMap(({ id, properties, at }) => {
    const name = childOf(properties, 'StageName');
    return name?.kind === 'string'
      ? [made(`${id}${name.value.replace(/[^A-Za-z0-9]/g, '')}Stage`, generatedStage, at, mapAt(at, { StageName: name }))]
      : [];
  });
  const urls = resources.filter(isFunction).flatMap(({ id, properties, at }) => {
    const config = childOf(properties, 'FunctionUrlConfig');
    return config ? [made(`${id}Url`, 'AWS::Lambda::Url', at, mapAt(config.at, { TargetFunctionArn: textAt(id, config.at) }))] : [];
  });
  return [...implicit, ...stages, ...urls];
};
