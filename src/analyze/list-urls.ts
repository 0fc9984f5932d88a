import { groupTitle } from '../explain/group-title.ts';
import type { Messages } from '../explain/messages/messages.ts';
import type { World } from '../services/run-trace.ts';
import { outcomesOf } from '../urls/outcomes-of.ts';
import type { ListedUrl, UrlGroup, UrlList, UrlListOptions } from '../urls/url-list.ts';

/** A group with what it comes to in words: "404 NoSuchKey, from S3". */
export type TitledGroup = UrlGroup & { readonly title: string };

export type TitledUrlList = Omit<UrlList, 'groups'> & { readonly groups: readonly TitledGroup[] };

/** Answers a list and puts its groups in words. */
export const listUrls = async (
  world: World,
  urls: readonly ListedUrl[],
  options: UrlListOptions,
  messages: Messages,
): Promise<TitledUrlList> => {
  const list = await outcomesOf(world, urls, options);
  return { ...list, groups: list.groups.map((group) => ({ ...group, title: groupTitle(group.outcome, messages) })) };
};
