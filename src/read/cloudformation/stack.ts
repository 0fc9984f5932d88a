import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Reader } from '../access.ts';
import type { Holes } from './holes.ts';

/** What a function gives: a tree, or nothing at all (`AWS::NoValue`). */
export type Evaluated = SyntaxNode | null;

/** One entry of a template's `Resources`. */
export type TemplateResource = {
  readonly id: string;
  readonly type: string;
  /** The whole entry, from its name on. */
  readonly at: Span;
  readonly keySpan: Span;
  readonly node: ObjectNode;
  readonly properties: SyntaxNode | undefined;
  /** What `Fn::ForEach` put in place of its identifier. */
  readonly variables: Variables;
};

export type Variables = ReadonlyMap<string, SyntaxNode>;

/** A template that is to be read, with what it was given. */
export type Stack = {
  readonly source: string;
  readonly root: ObjectNode;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  readonly parameters: ReadonlyMap<string, SyntaxNode>;
  /** What a parent stack passes for a parameter, evaluated there when it is asked for. */
  readonly given: (name: string) => Evaluated;
  readonly mappings: SyntaxNode | undefined;
  readonly conditions: ReadonlyMap<string, SyntaxNode>;
  readonly outputs: ReadonlyMap<string, SyntaxNode>;
  /** Nested stacks, by the resource that makes each. */
  readonly nested: Map<string, Stack>;
  /** What an API, a policy or a function of this stack is called in the model: its logical id, made unique where another stack has the same. */
  readonly nameOf: (logicalId: string) => string;
  /** SAM and macros make resources that the text does not show. */
  readonly isTransformed: boolean;
  /** The region, where something outside of the template tells it; else a placeholder. */
  readonly region: string;
  readonly decided: Map<string, boolean | null>;
  /** The properties of resources that were evaluated, by their logical ids. */
  readonly evaluated: Map<string, ObjectNode>;
  readonly session: Session;
};

/** What all stacks of one reading share. */
export type Session = {
  readonly reader: Reader;
  readonly holes: Holes;
  /** How many more values may be made, and how deep the evaluation stands. */
  readonly budget: { left: number; depth: number };
  /** Problems that were told, so that each is told once; and what is being evaluated, so that circles show. */
  readonly told: Set<string>;
  readonly open: Set<string>;
  readonly evaluate: (scope: Scope, node: SyntaxNode) => Evaluated;
  /** `Export`s of all stacks, filled when the first `Fn::ImportValue` is met. */
  exports: ReadonlyMap<string, { readonly scope: Scope; readonly value: SyntaxNode }> | null;
  readonly stacks: Stack[];
  /** A file that was pasted beside the templates, by the path that one of them names. */
  readonly file: FileFinder;
};

/** The tree of a file that a text names (`./api.yaml`, `s3://bucket/api.yaml`), looked for from where that text stands. */
export type FileFinder = (path: string, from: string) => SyntaxNode | null;

/** Where an expression stands. `isCondition`: an empty default counts as what it is, an empty text. */
export type Scope = { readonly stack: Stack; readonly variables: Variables; readonly isCondition: boolean };

export const scopeOf = (stack: Stack, resource?: TemplateResource): Scope => ({
  stack,
  variables: resource?.variables ?? new Map(),
  isCondition: false,
});

/** Tells something once in a reading. */
export const tellOnce = (session: Session, key: string, tell: (reader: Reader) => void): void => {
  if (session.told.has(key)) return;
  session.told.add(key);
  tell(session.reader);
};
