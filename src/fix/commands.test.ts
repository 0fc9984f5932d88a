import { describe, expect, test } from 'vitest';
import { emptyModel } from '../model/model.ts';
import { commandsFor } from './commands.ts';

const said = (...changes: Parameters<typeof commandsFor>[1]): string => commandsFor(emptyModel, changes).join('\n');

describe('commands', () => {
  test('keep a route key from the shell', () => {
    const change = { kind: 'set-integration-path', api: 'a1', routeKey: '$default', value: '$request.path' } as const;
    expect(said(change)).toContain(String.raw`--query "Items[?RouteKey=='\$default'].Target"`);
    expect(said(change)).toContain(`--request-parameters '{"overwrite:path":"$request.path"}'`);
  });

  test('keep quotes in a query apart from those around it', () => {
    const change = { kind: 'remove-rest-method', api: 'a1', path: `/it's/"$x"`, method: 'GET' } as const;
    expect(said(change)).toContain(String.raw`"items[?path=='/it\\'s/\"\$x\"'].id"`);
  });

  test('leave a function its comment and its key value stores', () => {
    const lines = said({ kind: 'set-function-code', name: 'f', code: '' });
    expect(lines).toContain('describe-function --name f --query FunctionSummary.FunctionConfig > function-config.json');
    expect(lines).toContain('--function-config file://function-config.json');
  });
});
