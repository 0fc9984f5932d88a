import { describe, expect, it } from 'vitest';
import { newSourceReader } from '../../analyze/read-sources.ts';
import { emptyWorkspace } from '../../index.ts';
import type { Model } from '../../model/model.ts';
import { known } from '../../model/value.ts';
import { applyEdits } from '../apply.ts';
import type { Change } from '../change.ts';
import { writeChanges } from './index.ts';
import { newPaste } from './paste.ts';

// Events of functions, where SAM and the Serverless Framework make APIs of them.

const read = (name: string, text: string) => newSourceReader().read({ ...emptyWorkspace, sources: [{ name, text }] });

const changed = async (name: string, text: string, ...changes: readonly Change[]): Promise<{ text: string; model: Model } | null> => {
  const { sources, readings, model, loaded } = await read(name, text);
  const edits = writeChanges(newPaste(sources, readings, model, loaded.parsers), changes);
  if (edits === null) return null;
  const after = applyEdits(new Map([[name, text]]), edits).get(name) ?? '';
  return { text: after, model: (await read(name, after)).model };
};

/** Who may call each method, in the order of paths. */
const access = (model: Model | undefined): readonly string[] =>
  (model?.restApis ?? []).flatMap(({ resources }) =>
    (resources ?? []).flatMap(({ path, methods }) =>
      methods.map((one) => `${one.httpMethod} ${known(path)}: ${known(one.authorizationType)}${known(one.apiKeyRequired) ? ' key' : ''}`),
    ),
  );

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const guarded = lines(
  'Transform: AWS::Serverless-2016-10-31',
  'Resources:',
  '  Api:',
  '    Type: AWS::Serverless::Api',
  '    Properties:',
  '      StageName: prod',
  '      Auth:',
  '        DefaultAuthorizer: Pool',
  '        Authorizers: {Pool: {UserPoolArn: arn:pool}}',
  '  Fn:',
  '    Type: AWS::Serverless::Function',
  '    Properties:',
  '      Events:',
  '        Pets: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /pets, Method: get}}',
);

const implicit = lines(
  'Transform: AWS::Serverless-2016-10-31',
  'Resources:',
  '  Fn:',
  '    Type: AWS::Serverless::Function',
  '    Properties:',
  '      Handler: a.b',
  '      Events:',
  '        Pets: {Type: Api, Properties: {Path: /pets, Method: GET}}',
);

const pets = { path: '/pets', method: 'GET' } as const;
const preflight = (api: string): Change => ({
  kind: 'add-rest-method',
  api,
  path: '/pets',
  method: 'OPTIONS',
  like: 'mock',
  stage: 'prod',
});

describe('SAM', () => {
  it('says NONE of an event only where an authorizer is the default one', async () => {
    const open: Change = { kind: 'open-rest-method', api: 'Api', ...pets, stage: 'prod' };
    const made = await changed('template.yaml', guarded, open);
    expect(access(made?.model)).toEqual(['GET /pets: NONE']);
    expect(made?.text).toContain('Method: get, Auth: {Authorizer: NONE}');
    const own = guarded.replace('        DefaultAuthorizer: Pool\n', '').replace('Method: get', 'Method: get, Auth: {Authorizer: Pool}');
    const without = await changed('template.yaml', own, open);
    expect(access(without?.model)).toEqual(['GET /pets: NONE']);
    expect(without?.text).not.toContain('NONE');
  });

  it('answers preflights by the API’s CORS, which is not to ask for the default authorizer', async () => {
    const made = await changed('template.yaml', guarded, preflight('Api'));
    expect(access(made?.model)).toEqual(['GET /pets: COGNITO_USER_POOLS', 'OPTIONS /pets: NONE']);
    expect(made?.text).toContain('        AddDefaultAuthorizerToCorsPreflight: false\n');
    const asked = guarded.replace('      StageName: prod\n', '      StageName: prod\n      Cors: "\'*\'"\n');
    const open: Change = { kind: 'open-rest-method', api: 'Api', path: '/pets', method: 'OPTIONS', stage: 'prod' };
    const opened = await changed('template.yaml', asked, open);
    expect(access(opened?.model)).toEqual(['GET /pets: COGNITO_USER_POOLS', 'OPTIONS /pets: NONE']);
  });

  it('tells an API that events make by Globals', async () => {
    const made = await changed('template.yaml', implicit, preflight('ServerlessRestApi'));
    expect(access(made?.model)).toEqual(['GET /pets: NONE', 'OPTIONS /pets: NONE']);
    expect(made?.text).toContain('Globals:\n  Api:\n    Cors:\n');
    const stage: Change = { kind: 'add-rest-stage', api: 'ServerlessRestApi', stage: 'qa', like: 'Prod' };
    const staged = await changed('template.yaml', implicit, stage);
    expect(staged?.model.restApis[0]?.stages?.map(({ name }) => known(name))).toContain('qa');
    expect(staged?.text).toContain('DeploymentId:\n        Ref: ServerlessRestApi.Deployment');
  });

  it('takes the last event away with what holds it', async () => {
    const made = await changed('template.yaml', implicit, { kind: 'remove-rest-method', api: 'ServerlessRestApi', ...pets });
    expect(made?.text).toBe(implicit.split('\n').slice(0, 6).concat('').join('\n'));
  });
});

const service = lines(
  'service: shop',
  'provider: {name: aws}',
  'functions:',
  '  pets:',
  '    handler: a.b',
  '    events:',
  '      - httpApi: GET /pets',
);

describe('Serverless Framework', () => {
  it('gets resources of its own where it has none', async () => {
    const made = await changed('serverless.yml', service, { kind: 'add-http-stage', api: 'HttpApi', stage: 'qa' });
    expect(made?.model.httpApis[0]?.stages?.map(({ name }) => known(name))).toEqual(['qa', '$default']);
    expect(made?.text.slice(service.length - 1)).toContain('\nresources:\n  Resources:\n    QaStage:\n');
  });

  it('writes an event in the way of the one beside it', async () => {
    const route: Change = { kind: 'add-http-route', api: 'HttpApi', routeKey: 'ANY /pets/{id}', like: 'GET /pets', stage: '$default' };
    const made = await changed('serverless.yml', service, route);
    expect(made?.model.httpApis[0]?.routes?.map(({ routeKey }) => known(routeKey))).toEqual(['GET /pets', 'ANY /pets/{id}']);
    expect(made?.text.slice(service.length - 1).trim()).toBe('- httpApi: "* /pets/{id}"');
  });

  it('leaves another stage to who deploys it', async () => {
    const rest = service.replace('httpApi: GET /pets', 'http: GET pets');
    const stage: Change = { kind: 'add-rest-stage', api: 'ApiGatewayRestApi', stage: 'qa', like: 'dev' };
    expect(await changed('serverless.yml', rest, stage)).toBeNull();
  });
});
