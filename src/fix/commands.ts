import type { Method, Route } from '../model/api.ts';
import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import type { Change, ChangeOf } from './change.ts';
import { CERTIFICATE, mappingOf, pathsTo } from './write/api-parts.ts';

/** A word of a shell command that may hold anything. */
const quoted = (word: string): string => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** A text in single quotes in a `--query` that stands in double quotes: neither JMESPath nor the shell is to see more than letters in it. */
const inQuery = (text: string): string => text.replaceAll(/[\\']/g, '\\$&').replaceAll(/[\\"$`]/g, '\\$&');

const functionCommands = ({ name }: ChangeOf<'add-function'>): readonly string[] => [
  `aws cloudfront create-function --name ${name} --function-config Comment=,Runtime=cloudfront-js-2.0 --function-code fileb://${name}.js`,
  `aws cloudfront publish-function --name ${name} --if-match "$(aws cloudfront describe-function --name ${name} --query ETag --output text)"`,
];

/** The code as it is to be stands in a file that is called as the function. */
const codeCommands = ({ name }: ChangeOf<'set-function-code'>): readonly string[] => {
  const describe = `aws cloudfront describe-function --name ${quoted(name)}`;
  const etag = `"$(${describe} --query ETag --output text)"`;
  return [
    // Its comment and its key value stores stay.
    `${describe} --query FunctionSummary.FunctionConfig > function-config.json`,
    `aws cloudfront update-function --name ${quoted(name)} --function-config file://function-config.json --function-code fileb://${quoted(`${name}.js`)} --if-match ${etag}`,
    `aws cloudfront publish-function --name ${quoted(name)} --if-match ${etag}`,
  ];
};

const cachePolicyCommands = ({ policy }: ChangeOf<'set-cache-policy-ttl'>): readonly string[] => {
  const get = `aws cloudfront get-cache-policy-config --id ${quoted(policy)}`;
  return [
    `ETAG="$(${get} --query ETag --output text)"`,
    `${get} --query CachePolicyConfig > cache-policy-config.json`,
    '"${EDITOR:-vi}" cache-policy-config.json',
    `aws cloudfront update-cache-policy --id ${quoted(policy)} --if-match "$ETAG" --cache-policy-config file://cache-policy-config.json`,
  ];
};

/** The configuration is fetched, changed as the edits show, and put back with the ETag that it came with. */
const updateCommands = (model: Model, name: string): readonly string[] => {
  const id = model.distributions.find((distribution) => distribution.name === name)?.id?.value ?? '<distribution id>';
  const get = `aws cloudfront get-distribution-config --id ${quoted(id)}`;
  return [
    `ETAG="$(${get} --query ETag --output text)"`,
    `${get} --query DistributionConfig > distribution-config.json`,
    '"${EDITOR:-vi}" distribution-config.json',
    `aws cloudfront update-distribution --id ${quoted(id)} --if-match "$ETAG" --distribution-config file://distribution-config.json`,
  ];
};

const resourceId = (api: string, path: string): string =>
  `"$(aws apigateway get-resources --rest-api-id ${api} --limit 500 --query "items[?path=='${inQuery(path)}'].id" --output text)"`;

const methodCommands = (model: Model, { api, path, method, like, stage }: ChangeOf<'add-rest-method'>): readonly string[] => {
  const there = new Set(model.restApis.find(({ id }) => id === api)?.resources?.flatMap((one) => known(one.path) ?? []));
  const paths = pathsTo(path).filter((one) => !there.has(one));
  const target = `--rest-api-id ${api} --resource-id ${resourceId(api, path)} --http-method ${method}`;
  const source = like === 'mock' ? undefined : integrationOf(model, api, like);
  const uri = source?.uri === undefined ? '<uri>' : quoted(source.uri);
  const integration =
    like === 'mock'
      ? `--type MOCK --request-templates '{"application/json":"{\\"statusCode\\": 200}"}'`
      : `--type ${source?.type ?? 'AWS_PROXY'} --integration-http-method ${source?.httpMethod ?? 'POST'} --uri ${uri}`;
  return [
    ...paths.map((one) => {
      const parent = one.slice(0, one.lastIndexOf('/')) || '/';
      return `aws apigateway create-resource --rest-api-id ${api} --parent-id ${resourceId(api, parent)} --path-part ${quoted(one.slice(one.lastIndexOf('/') + 1))}`;
    }),
    `aws apigateway put-method ${target} ${like === 'mock' ? '--authorization-type NONE' : guardOf(methodOf(model, api, like))}`,
    `aws apigateway put-integration ${target} ${integration}`,
    `aws apigateway create-deployment --rest-api-id ${api} --stage-name ${stage || '<stage>'}`,
  ];
};

/** A method that is there is patched, and the API deployed again. */
const patchMethod = (
  { api, path, method, stage }: ChangeOf<'open-rest-method' | 'set-integration-method'>,
  command: 'update-method' | 'update-integration',
  patch: string,
): readonly string[] => [
  `aws apigateway ${command} --rest-api-id ${api} --resource-id ${resourceId(api, path)} --http-method ${method} --patch-operations ${patch}`,
  `aws apigateway create-deployment --rest-api-id ${api} --stage-name ${stage || '<stage>'}`,
];

type Guarded = Pick<Method | Route, 'authorizationType' | 'authorizerId' | 'apiKeyRequired'>;

/** Who may call what is made like another: who may call that one. Some forms have only a name for the authorizer. */
const guardOf = (like: Guarded | undefined): string => {
  const type = known(like?.authorizationType ?? null) ?? 'NONE';
  const id = known(like?.authorizerId ?? null) ?? '';
  const authorizer = ['NONE', 'AWS_IAM'].includes(type) ? '' : ` --authorizer-id ${/^[a-z0-9]{4,16}$/.test(id) ? id : '<authorizer id>'}`;
  return `--authorization-type ${type}${authorizer}${known(like?.apiKeyRequired ?? null) === true ? ' --api-key-required' : ''}`;
};

type Source = { readonly type: string | undefined; readonly uri: string | undefined; readonly httpMethod: string | undefined };

type Like = { readonly path: string; readonly method: string };

const methodOf = (model: Model, api: string, like: Like): Method | undefined => {
  const resource = model.restApis.find(({ id }) => id === api)?.resources?.find((one) => known(one.path) === like.path);
  return resource?.methods.find(({ httpMethod }) => httpMethod === like.method);
};

const integrationOf = (model: Model, api: string, like: Like): Source | undefined => {
  const integration = methodOf(model, api, like)?.integration;
  return integration
    ? { type: known(integration.type), uri: known(integration.uri), httpMethod: known(integration.httpMethod) }
    : undefined;
};

const stageCommands = ({ api, stage, like }: ChangeOf<'add-rest-stage'>): readonly string[] => [
  `aws apigateway create-stage --rest-api-id ${api} --stage-name ${quoted(stage)} --deployment-id "$(aws apigateway get-stage --rest-api-id ${api} --stage-name ${quoted(like)} --query deploymentId --output text)"`,
];

const routeGuard = (model: Model, { api, like, open = false }: ChangeOf<'add-http-route'>): string => {
  const routes = model.httpApis.find(({ id }) => id === api)?.routes ?? [];
  const guard = guardOf(open ? undefined : routes.find(({ routeKey }) => known(routeKey) === like));
  return guard === '--authorization-type NONE' ? '' : ` ${guard}`;
};

const routeCommands = (model: Model, change: ChangeOf<'add-http-route'>): readonly string[] => [
  `aws apigatewayv2 create-route --api-id ${change.api} --route-key ${quoted(change.routeKey)}${routeGuard(model, change)} --target "$(aws apigatewayv2 get-routes --api-id ${change.api} --query "Items[?RouteKey=='${change.like}'].Target" --output text)"`,
];

const domainCommands = ({ domain, api, protocol, stage, basePath }: ChangeOf<'add-custom-domain'>): readonly string[] =>
  protocol === 'REST'
    ? [
        `aws apigateway create-domain-name --domain-name ${quoted(domain)} --endpoint-configuration types=REGIONAL --regional-certificate-arn ${CERTIFICATE}`,
        `aws apigateway create-base-path-mapping --domain-name ${quoted(domain)} --base-path ${quoted(basePath === '' ? '(none)' : basePath)} --rest-api-id ${api} --stage ${quoted(stage)}`,
      ]
    : [
        `aws apigatewayv2 create-domain-name --domain-name ${quoted(domain)} --domain-name-configurations EndpointType=REGIONAL,CertificateArn=${CERTIFICATE}`,
        `aws apigatewayv2 create-api-mapping --domain-name ${quoted(domain)} --api-mapping-key ${quoted(basePath)} --api-id ${api} --stage ${quoted(stage)}`,
      ];

/** The second API knows the mappings of both. */
const keyCommands = (model: Model, { domain, from, key }: ChangeOf<'set-mapping-key'>): readonly string[] => {
  const mapping = mappingOf(model, domain, from);
  const id = `"$(aws apigatewayv2 get-api-mappings --domain-name ${quoted(domain)} --query "Items[?ApiMappingKey=='${inQuery(from)}'].ApiMappingId" --output text)"`;
  const api = known(mapping?.apiId ?? null) ?? '<api id>';
  return [
    `aws apigatewayv2 update-api-mapping --domain-name ${quoted(domain)} --api-mapping-id ${id} --api-id ${api} --api-mapping-key ${quoted(key)}`,
  ];
};

/** While both endpoints are there, DNS decides which one is used. */
const endpointCommands = ({ domain, type }: ChangeOf<'set-domain-endpoint'>): readonly string[] => [
  `aws apigateway update-domain-name --domain-name ${quoted(domain)} --patch-operations op=add,path=/endpointConfiguration/types,value=${type} op=add,path=/regionalCertificateArn,value=${CERTIFICATE}`,
  `aws apigateway update-domain-name --domain-name ${quoted(domain)} --patch-operations op=remove,path=/endpointConfiguration/types,value=EDGE`,
];

/** What an API or a function needs. A distribution is updated once, whatever changes in it. */
const commandsOf = (model: Model, change: Change): readonly string[] => {
  switch (change.kind) {
    case 'add-function':
      return functionCommands(change);
    case 'add-rest-method':
      return methodCommands(model, change);
    case 'add-http-route':
      return routeCommands(model, change);
    case 'add-rest-stage':
      return stageCommands(change);
    case 'add-http-stage':
      return [`aws apigatewayv2 create-stage --api-id ${change.api} --stage-name ${quoted(change.stage)} --auto-deploy`];
    case 'set-endpoint-type':
      return [
        `aws apigateway update-rest-api --rest-api-id ${change.api} --patch-operations op=replace,path=/endpointConfiguration/types/${change.from},value=${change.type}`,
      ];
    case 'enable-default-endpoint':
      return model.httpApis.some(({ id }) => id === change.api)
        ? [`aws apigatewayv2 update-api --api-id ${change.api} --no-disable-execute-api-endpoint`]
        : [
            `aws apigateway update-rest-api --rest-api-id ${change.api} --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=false`,
          ];
    case 'open-rest-method':
      return patchMethod(
        change,
        'update-method',
        'op=replace,path=/authorizationType,value=NONE op=replace,path=/apiKeyRequired,value=false',
      );
    case 'set-integration-method':
      return patchMethod(change, 'update-integration', `op=replace,path=/httpMethod,value=${change.to}`);
    case 'set-integration-path':
      return [
        `aws apigatewayv2 update-integration --api-id ${change.api} --integration-id "$(aws apigatewayv2 get-routes --api-id ${change.api} --query "Items[?RouteKey=='${inQuery(change.routeKey)}'].Target" --output text | cut -d/ -f2)" --request-parameters ${quoted(JSON.stringify({ 'overwrite:path': change.value }))}`,
      ];
    case 'remove-rest-method':
      return [
        `aws apigateway delete-method --rest-api-id ${change.api} --resource-id ${resourceId(change.api, change.path)} --http-method ${change.method}`,
      ];
    case 'set-mapping-key':
      return keyCommands(model, change);
    case 'set-mapping-stage':
      return [
        `aws apigateway update-base-path-mapping --domain-name ${quoted(change.domain)} --base-path ${quoted(change.key === '' ? '(none)' : change.key)} --patch-operations op=replace,path=/stage,value=${quoted(change.stage)}`,
      ];
    case 'set-domain-endpoint':
      return endpointCommands(change);
    case 'set-cache-policy-ttl':
      return cachePolicyCommands(change);
    case 'set-function-code':
      return codeCommands(change);
    case 'add-custom-domain':
      return domainCommands(change);
    default:
      return [];
  }
};

/** The commands that make the changes in AWS, in an order that works: a function exists before a behavior names it. */
export const commandsFor = (model: Model, changes: readonly Change[]): readonly string[] => {
  const distributions = [...new Set(changes.flatMap((change) => ('distribution' in change ? [change.distribution] : [])))];
  const all = [...changes.flatMap((change) => commandsOf(model, change)), ...distributions.flatMap((name) => updateCommands(model, name))];
  return [...new Set(all)];
};

/** Changes of a REST API that a stage serves only once the API is deployed again. */
const UNDEPLOYED = new Set<Change['kind']>(['add-rest-method', 'open-rest-method', 'set-integration-method', 'remove-rest-method']);

/**
 * CloudFormation makes a deployment once, and none when methods change: SAM, the CDK and Serverless see to that, a plain template does not.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html
 */
const redeployed = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap((change) => {
    if (!UNDEPLOYED.has(change.kind) || !('api' in change)) return [];
    const stage = 'stage' in change && change.stage !== '' ? quoted(change.stage) : '<stage>';
    const id = `"$(aws cloudformation describe-stack-resource --stack-name <stack> --logical-resource-id ${quoted(change.api)} --query StackResourceDetail.PhysicalResourceId --output text)"`;
    return [`aws apigateway create-deployment --rest-api-id ${id} --stage-name ${stage}`];
  });

/** The commands for changes in what a tool deploys: those of the tool, and what it leaves to be done. */
export const deployedBy = (deploy: readonly string[], changes: readonly Change[]): readonly string[] => {
  const isPlain = deploy.some((command) => command.startsWith('aws cloudformation deploy '));
  return isPlain ? [...new Set([...deploy, ...redeployed(changes)])] : deploy;
};
