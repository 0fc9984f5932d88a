import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as TypeScript from 'typescript';
import { shortDescription } from './short-description.ts';

/** As much of JSON Schema as AWS's types need. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly markdownDescription?: string;
  readonly anyOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
};

type Ts = typeof TypeScript;
type Declared = {
  readonly interfaces: ReadonlyMap<string, TypeScript.InterfaceDeclaration>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
};

const modelsFolder = (): string => join(dirname(fileURLToPath(import.meta.resolve('@aws-sdk/client-cloudfront'))), '../dist-types/models');

/** `export declare const Method: { readonly GET: "GET"; … }` lists an enumeration's values. */
const enumValues = (ts: Ts, statement: TypeScript.VariableStatement): readonly (readonly [string, readonly string[]])[] =>
  statement.declarationList.declarations.flatMap(({ name, type }) => {
    if (!ts.isIdentifier(name) || !type || !ts.isTypeLiteralNode(type)) return [];
    const values = type.members.flatMap((member) =>
      ts.isPropertySignature(member) && member.type && ts.isLiteralTypeNode(member.type) && ts.isStringLiteral(member.type.literal)
        ? [member.type.literal.text]
        : [],
    );
    return [[name.text, values] as const];
  });

/** The declarations of the files, by name. They are parsed, and not checked: that would take ten times as long and say nothing more. */
const declaredIn = (ts: Ts, files: readonly string[]): Declared => {
  const interfaces = new Map<string, TypeScript.InterfaceDeclaration>();
  const enums = new Map<string, readonly string[]>();
  for (const file of files) {
    const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of parsed.statements) {
      if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
      else if (ts.isVariableStatement(statement)) for (const [name, values] of enumValues(ts, statement)) enums.set(name, values);
    }
  }
  return { interfaces, enums };
};

const commentOf = (ts: Ts, node: TypeScript.Node): string => {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return shortDescription(ts.getTextOfJSDocComment(comment?.comment) ?? '');
};

const refTo = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

/** The schema of a type as the SDK writes it; `met` takes the interfaces that it names. */
const schemaOfType = (ts: Ts, declared: Declared, type: TypeScript.TypeNode | undefined, met: Set<string>): Schema => {
  if (type === undefined) return {};
  if (ts.isUnionTypeNode(type)) {
    const said = type.types.filter((one) => one.kind !== ts.SyntaxKind.UndefinedKeyword);
    return said.length === 1 ? schemaOfType(ts, declared, said[0], met) : {};
  }
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: schemaOfType(ts, declared, type.elementType, met) };
  if (type.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { type: 'number' };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { type: 'boolean' };
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return {};
  const name = type.typeName.text;
  const values = declared.enums.get(name);
  if (values) return { enum: values };
  if (!declared.interfaces.has(name)) return name === 'Date' ? { type: 'string' } : {};
  met.add(name);
  return refTo(name);
};

const schemaOfInterface = (ts: Ts, declared: Declared, name: string, met: Set<string>): Schema => {
  const properties: Record<string, Schema> = {};
  for (const member of declared.interfaces.get(name)?.members ?? []) {
    if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name)) continue;
    const description = commentOf(ts, member);
    properties[member.name.text] = {
      ...schemaOfType(ts, declared, member.type, met),
      ...(description === '' ? {} : { markdownDescription: description }),
    };
  }
  return { type: 'object', properties };
};

/**
 * The JSON Schema of what `get-distribution-config` and `get-distribution` print, and of a distribution config by itself, from the types of AWS's
 * own SDK. No member is required: what people paste is often cut down to what they ask about, and the model reads that too.
 */
export const distributionSchema = async (): Promise<Schema> => {
  const { default: ts } = await import('typescript');
  const folder = modelsFolder();
  const declared = declaredIn(
    ts,
    ['enums.d.ts', 'models_0.d.ts', 'models_1.d.ts'].map((file) => join(folder, file)),
  );
  const definitions: Record<string, Schema> = {};
  const met = new Set(['DistributionConfig', 'Distribution', 'GetDistributionConfigResult']);
  // A set gives what is added to it while it is gone through.
  for (const name of met) definitions[name] = schemaOfInterface(ts, declared, name, met);
  const { GetDistributionConfigResult: answer, ...rest } = definitions;
  return {
    if: { anyOf: [{ required: ['DistributionConfig'] }, { required: ['Distribution'] }] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: { type: 'object', properties: { ...answer?.properties, Distribution: refTo('Distribution') } },
    else: refTo('DistributionConfig'),
    definitions: rest,
  };
};
