import type { Page } from "../ask";
import type { BacklogItem } from "../items";
import { type Status, statusesOf } from "../statuses";
import type { BacklogView } from "../view";

/** One status of the board; `page` is missing until its first answer. */
export interface BoardColumn {
  status: Status;
  page: Page | undefined;
}

/** The statuses that a board shows: those that the filter leaves; what was merged elsewhere only if it is asked for. */
export function statusesShown(view: BacklogView): readonly Status[] {
  const all = statusesOf(view.tab);
  const condition = view.conditions.status;
  if (condition?.kind !== "choice" || condition.values.length === 0)
    return all.filter((status) => status !== "MERGED");
  return all.filter((status) => condition.values.includes(status) !== condition.not);
}

/** The view without what it says of the status, since each column says that itself. */
export function withoutStatus(view: BacklogView): BacklogView {
  const { status: _, ...conditions } = view.conditions;
  return { ...view, conditions };
}

/** Puts an item where it now belongs: in its place if its status is the same, else on top of the other column. */
export function placed(columns: readonly BoardColumn[], item: BacklogItem): BoardColumn[] {
  return columns.map((column) => {
    const { page } = column;
    if (!page) return column;
    const at = page.items.findIndex((other) => other.id === item.id);
    if (column.status === item.status)
      return {
        ...column,
        page:
          at >= 0
            ? { ...page, items: page.items.map((other) => (other.id === item.id ? item : other)) }
            : { ...page, items: [item, ...page.items], total: page.total + 1 },
      };
    return at < 0
      ? column
      : {
          ...column,
          page: { ...page, items: page.items.filter((other) => other.id !== item.id), total: page.total - 1 },
        };
  });
}

export const findOn = (columns: readonly BoardColumn[], id: string): BacklogItem | undefined =>
  columns.flatMap((column) => column.page?.items ?? []).find((item) => item.id === id);
