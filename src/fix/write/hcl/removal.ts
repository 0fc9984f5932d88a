import type { Span } from '../../../text/span.ts';
import { type Json, jsonOf } from '../json-value.ts';
import type { Paste } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import { hclEditor } from './editor.ts';
import type { Holder } from './holder.ts';
import { type HclPage, pagesBeside } from './page.ts';
import { holderOf, textIn } from './place.ts';
import { unmarked } from './said.ts';
import { hclTree } from './tree.ts';
import { tuplesIn } from './tuples.ts';

/** Resources that are nothing without the method or the stage that they name. */
const DEPENDENT = new Set(
  ['integration', 'method_response', 'integration_response', 'method_settings'].map((part) => `aws_api_gateway_${part}`),
);

/** Does a text name one of these resources? */
const names = (text: string, addresses: readonly string[]): boolean =>
  addresses.some((address) => {
    const at = text.indexOf(address);
    return at >= 0 && !/[\w-]/.test(text.charAt(at + address.length)) && !/[\w.-]/.test(text.charAt(at - 1));
  });

/** Lists of what has to be there first (`depends_on`, the triggers of a deployment), without what is there no longer. */
const forgotten = (page: HclPage, addresses: readonly string[], gone: readonly Holder[]): Edits => {
  const isGone = ({ at }: { readonly at: Span }): boolean =>
    gone.some((one) => one.page === page && one.at.start <= at.start && at.end <= one.at.end);
  const editor = hclEditor(page.source, page.text);
  return allEdits(
    ...tuplesIn(page.body).flatMap((tuple): readonly Edits[] => {
      const array = hclTree(page.text, tuple);
      if (array.kind !== 'array' || isGone(tuple)) return [];
      const left = array.items.filter((item) => !(item.kind === 'string' && names(unmarked(item.value) ?? '', addresses)));
      if (left.length === array.items.length) return [];
      const index = array.items.findIndex((item) => !left.includes(item));
      return left.length === array.items.length - 1
        ? [editor.removeItem(array, index)]
        : [
            editor.replace(
              array,
              left.map((item): Json => jsonOf(item) ?? null),
            ),
          ];
    }),
  );
};

/** Takes a resource away, and those that are nothing without it. */
export const removeResource = (paste: Paste, holder: Holder | null): Edits => {
  if (!holder || holder.written('for_each') !== null) return null;
  const addressOf = ({ labels }: Holder): string => labels.join('.');
  const pages = pagesBeside(paste, holder.page);
  const others = pages.flatMap((page) =>
    page.body.blocks.flatMap((block) => (DEPENDENT.has(block.labels[0]?.text ?? '') ? (holderOf(page, block) ?? []) : [])),
  );
  const dependent = others.filter((one) => names(textIn(one), [addressOf(holder)]));
  const gone = [holder, ...dependent];
  const addresses = gone.map(addressOf);
  return allEdits(...gone.map((one) => one.remove()), ...pages.filter(({ json }) => !json).map((page) => forgotten(page, addresses, gone)));
};
