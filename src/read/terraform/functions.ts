import type { HclExpression } from '../../syntax/hcl/ast.ts';
import { type Call, newCall, type Table } from './functions/call.ts';
import { collectionFunctions } from './functions/collections.ts';
import { conversionFunctions } from './functions/conversions.ts';
import { encodingFunctions } from './functions/encoding.ts';
import { fileFunctions } from './functions/files.ts';
import { numberFunctions } from './functions/numbers.ts';
import { patternFunctions } from './functions/patterns.ts';
import { stringFunctions } from './functions/strings.ts';
import { boolean, failed, unknown, type Val } from './value.ts';
import { evaluate, MOST_ITEMS, refuse, type Scope, writtenAt } from './world.ts';

type CallExpression = Extract<HclExpression, { kind: 'call' }>;

const table: Table = {
  ...stringFunctions,
  ...patternFunctions,
  ...collectionFunctions,
  ...conversionFunctions,
  ...encodingFunctions,
  ...fileFunctions,
  ...numberFunctions,
};

/** Functions of Terraform whose result nobody can tell from the text: the time, hashes, random and network values. */
const OPEN = new Set(
  (
    'timestamp plantimestamp timeadd timecmp formatdate uuid uuidv5 bcrypt md5 sha1 sha256 sha512 base64sha256 base64sha512 filemd5 filesha1 ' +
    'filesha256 filesha512 filebase64sha256 filebase64sha512 filebase64 rsadecrypt base64gzip textencodebase64 ' +
    'textdecodebase64 cidrhost cidrnetmask cidrsubnet cidrsubnets csvdecode yamlencode fileset log pow signum issensitive templatestring ' +
    'ephemeralasnull type defaults'
  ).split(' '),
);

/** Runs without telling anybody what goes wrong. */
const quietly = (scope: Scope, expression: HclExpression): Val => {
  scope.world.quiet++;
  try {
    return evaluate(scope, expression);
  } finally {
    scope.world.quiet--;
  }
};

const isFailed = (value: Val): boolean => value.kind === 'unknown' && value.failed;

/** A call of one of Terraform's functions. https://developer.hashicorp.com/terraform/language/functions */
export const callFunction = (scope: Scope, expression: CallExpression): Val => {
  const { world } = scope;
  const { name, at } = expression;
  if (name === 'try') return firstThatHolds(scope, expression);
  if (name === 'can') {
    const [first] = expression.args;
    return boolean(first !== undefined && !isFailed(quietly(scope, first)), at);
  }
  const made = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!made) {
    const isKnown = OPEN.has(name) || name.includes('::');
    return isKnown
      ? unknown(writtenAt(world, at), at)
      : refuse(world, at, 'expression-error', { detail: 'no-function', name: name.slice(0, 80) });
  }
  const args = argumentsOf(scope, expression);
  if (args === null) return unknown(writtenAt(world, at), at);
  const failure = args.find(isFailed);
  // What is wrong inside is told already.
  if (failure) return failed(writtenAt(world, at), at);
  const call: Call = newCall(scope, name, at);
  if (made.strict && args.some((arg) => arg.kind === 'unknown')) return call.open();
  const value = made.run(args, call);
  if (value === null) return refuse(world, at, 'expression-error', { detail: 'function', name });
  if (value.kind === 'list' && value.items.length > MOST_ITEMS) {
    return refuse(world, at, 'expression-error', { detail: 'too-many', count: value.items.length, limit: MOST_ITEMS });
  }
  return value;
};

const firstThatHolds = (scope: Scope, expression: CallExpression): Val => {
  for (const arg of expression.args) {
    const value = quietly(scope, arg);
    if (!isFailed(value)) return value;
  }
  return failed(writtenAt(scope.world, expression.at), expression.at);
};

/** The arguments; `f(list...)` gives each element. Null where that list is not known. */
const argumentsOf = (scope: Scope, expression: CallExpression): readonly Val[] | null => {
  const args = expression.args.map((arg) => evaluate(scope, arg));
  if (!expression.spread) return args;
  const last = args[args.length - 1];
  return last?.kind === 'list' ? [...args.slice(0, -1), ...last.items] : null;
};
