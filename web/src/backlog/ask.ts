import { request } from "../graphql/request";
import type { Where } from "./fields";
import { type BacklogItem, cursorQuery, ideasQuery, itemOf, painPointsQuery } from "./items";
import { type BacklogView, orderOf, whereOf } from "./view";

export interface Page {
  items: readonly BacklogItem[];
  total: number;
  endCursor: string | null;
  hasMore: boolean;
}

/** One page of what a view shows. */
export async function ask(
  view: BacklogView,
  first: number,
  after: string | null,
  options: { signal?: AbortSignal; besides?: Where } = {},
): Promise<Page> {
  const variables = { first, after, where: whereOf(view, options.besides), order: orderOf(view) };
  // The names of conditions and keys are the same for both lists; only their types have two names.
  const { list } =
    view.tab === "ideas"
      ? await request(ideasQuery, variables as never, options)
      : await request(painPointsQuery, variables as never, options);
  return {
    items: list.nodes.map(itemOf),
    total: list.totalCount,
    endCursor: list.pageInfo.endCursor,
    hasMore: list.pageInfo.hasNextPage,
  };
}

/** Where the changes stand: what is read afterwards shows everything up to here. */
export const askCursor = async (signal: AbortSignal): Promise<string> =>
  (await request(cursorQuery, {}, { signal })).backlogCursor;

/** A page with another behind it; what stands on both stays where it is. */
export function joined(before: Page, more: Page): Page {
  const known = new Set(before.items.map((item) => item.id));
  return { ...more, items: [...before.items, ...more.items.filter((item) => !known.has(item.id))] };
}

/** A page without an item that is gone; itself where it has none such. */
export function without(page: Page, id: string): Page {
  const items = page.items.filter((item) => item.id !== id);
  return items.length < page.items.length ? { ...page, items, total: page.total - 1 } : page;
}
