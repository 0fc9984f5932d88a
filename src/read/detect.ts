import type { SyntaxNode } from '../syntax/tree.ts';
import type { Problem } from '../text/problem.ts';
import { cliForms } from './cli-forms.ts';
import { foreignTree } from './foreign.ts';
import type { Form } from './form.ts';

const isWhole = (form: Form): boolean => form.id !== 'cloudfront-fragment';

/** The forms to be asked, in their order: first those of `lateForms.ts` that were loaded. A fragment of a distribution is the last resort. */
export const formsWith = (late: readonly Form[]): readonly Form[] => [
  ...late,
  ...cliForms.filter(isWhole),
  ...cliForms.filter((form) => !isWhole(form)),
];

/** A tree and the form that reads it. */
export type Found = { readonly form: Form; readonly tree: SyntaxNode };

export type Detection = { readonly found: readonly Found[]; readonly problems: readonly Problem[] };

/** How far wrappers are opened, and how many members of one are looked at. */
const WRAPPERS = 3;
const WIDEST = 200;

const childrenOf = (tree: SyntaxNode): readonly SyntaxNode[] => {
  const values = tree.kind === 'object' ? tree.members.map((m) => m.value) : tree.kind === 'array' ? tree.items : [];
  return values.slice(0, WIDEST).filter((value) => value.kind === 'object' || value.kind === 'array');
};

/** Inside whatever wraps them: recorder envelopes, `{"result": …}`, a list of outputs. */
const findInside = (tree: SyntaxNode, wholeForms: readonly Form[], levels: number): readonly Found[] => {
  if (levels === 0) return [];
  return childrenOf(tree).flatMap((child) => {
    if (foreignTree(child)) return [];
    const form = wholeForms.find((f) => f.recognise(child));
    return form ? [{ form, tree: child }] : findInside(child, wholeForms, levels - 1);
  });
};

/** Does it hold nothing but what AWS prints around an empty list? */
const isEmpty = (tree: SyntaxNode): boolean => {
  if (tree.kind === 'array') return tree.items.length === 0;
  if (tree.kind !== 'object') return tree.kind === 'null';
  return tree.members.every((m) => m.key === 'ResponseMetadata' || m.key === 'status_code' || m.key === 'Quantity' || isEmpty(m.value));
};

const unknown = (tree: SyntaxNode): Problem => {
  const keys = tree.kind === 'object' ? tree.members.slice(0, 6).map((m) => m.key.slice(0, 40)) : [];
  if (isEmpty(tree)) return { code: 'contributes-nothing', severity: 'warning', at: tree.at, params: { what: 'empty-list' } };
  return { code: 'form-unknown', severity: 'error', at: tree.at, params: { found: keys.join(', ') || tree.kind } };
};

/** What a tree is, recognised by what it holds. */
export const detect = (tree: SyntaxNode, forms: readonly Form[]): Detection => {
  const known = foreignTree(tree);
  if (known) {
    const { code, severity, what, command } = known;
    return { found: [], problems: [{ code, severity, at: tree.at, params: { detail: what, what, command } }] };
  }
  const wholeForms = forms.filter(isWhole);
  const whole = wholeForms.find((form) => form.recognise(tree));
  if (whole) return { found: [{ form: whole, tree }], problems: [] };
  const inside = findInside(tree, wholeForms, WRAPPERS);
  if (inside.length > 0) return { found: inside, problems: [] };
  const fragment = forms.find((form) => form.recognise(tree));
  return fragment ? { found: [{ form: fragment, tree }], problems: [] } : { found: [], problems: [unknown(tree)] };
};
