import type { Paste } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import { hclEditor } from './editor.ts';
import { attributeOf, type HclPage, pagesBeside, textOf } from './page.ts';
import type { NewResource } from './resource.ts';
import { marked, unmarked } from './said.ts';
import { hclTree } from './tree.ts';
import { tuplesIn } from './tuples.ts';

/** What a list says of the resources of one type: `aws_api_gateway_method.a.id` says their ids, `depends_on` only names them. */
const patternsIn = (texts: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    texts.flatMap((text) => {
      const found = /^(aws_api_gateway_\w+)\.[\w-]+((?:\.\w+)?)$/.exec(text);
      return found ? [[found[1] ?? '', found[2] ?? ''] as const] : [];
    }),
  );

/**
 * A deployment is a picture of the API at one time. Where its triggers or its `depends_on` list the parts of the API, new ones belong there
 * too: Terraform would not deploy them, or do so too early.
 */
export const listedIn = (paste: Paste, page: HclPage, api: string, fresh: readonly NewResource[]): Edits => {
  const pages = pagesBeside(paste, page).filter(({ json }) => !json);
  return allEdits(
    ...pages.flatMap((one) => {
      const deployments = one.body.blocks.filter(({ type, labels, body }) => {
        const owner = attributeOf(body, 'rest_api_id');
        return type === 'resource' && labels[0]?.text === 'aws_api_gateway_deployment' && owner && textOf(one, owner.value.at) === api;
      });
      const editor = hclEditor(one.source, one.text);
      return deployments.flatMap(({ body }) =>
        tuplesIn(body).flatMap((tuple): readonly Edits[] => {
          const array = hclTree(one.text, tuple);
          if (array.kind !== 'array') return [];
          const patterns = patternsIn(array.items.flatMap((item) => (item.kind === 'string' ? (unmarked(item.value) ?? []) : [])));
          const more = fresh.flatMap(({ type, label }) => (patterns.has(type) ? [marked(`${type}.${label}${patterns.get(type)}`)] : []));
          return more.length === 0 ? [] : [editor.insertItems(array, array.items.length, more)];
        }),
      );
    }),
  );
};
