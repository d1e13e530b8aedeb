import { i18n } from "@lingui/core";
import type { Status } from "../statuses";
import { countText } from "../tabs";
import type { Tab } from "../view";

/** What is to become of several items; what is left out stays. */
export interface Edit {
  status?: Status;
  reason?: string;
  addTags?: readonly string[];
  removeTags?: readonly string[];
  /** Null: nobody. */
  owner?: string | null;
  theme?: string | null;
  release?: string | null;
}

/** What an item was before; as the API answers. */
export interface Before {
  ideaStatus: string | null;
  painPointStatus: string | null;
  reason: string | null;
  tags: readonly string[];
  owner: string | null;
  theme: string | null;
  release: string | null;
}

export interface Edited {
  itemId: string;
  /** Null where nothing happened. */
  before: Before | null;
  errors: readonly { code: string; message: string }[];
}

/** The items by the seat that may change them (null: the product team); those that nobody here may change are left out. */
export function perSeat<Item extends { id: string }>(
  items: readonly Item[],
  actingOn: (item: Item) => string | null | undefined,
): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const item of items) {
    const seat = actingOn(item);
    if (seat !== undefined) groups.set(seat, [...(groups.get(seat) ?? []), item.id]);
  }
  return groups;
}

/** The edit as the API takes it; what belongs to the other kind is left out. */
export function inputOf(edit: Edit, tab: Tab, itemIds: readonly string[]) {
  const { status, reason, release, ...shared } = edit;
  return {
    itemIds: [...itemIds],
    ...(status && (tab === "ideas" ? { ideaStatus: status } : { painPointStatus: status })),
    ...(status && { reason: reason ?? "" }),
    ...(shared.addTags && { addTags: [...shared.addTags] }),
    ...(shared.removeTags && { removeTags: [...shared.removeTags] }),
    ...(shared.owner !== undefined && { owner: shared.owner }),
    ...(shared.theme !== undefined && { theme: shared.theme }),
    ...(release !== undefined && tab === "ideas" && { release }),
  };
}

/** The edits that bring back what was before: as few as can be, since items that were alike go together. */
export function undoOf(
  edit: Edit,
  results: readonly Edited[],
  spoken: string,
): { edit: Edit; itemIds: string[] }[] {
  const groups = new Map<string, { edit: Edit; itemIds: string[] }>();
  for (const { itemId, before } of results) {
    if (!before) continue;
    const back = backOf(edit, before, spoken);
    if (Object.keys(back).length === 0) continue;
    const key = JSON.stringify(back);
    const group = groups.get(key) ?? { edit: back, itemIds: [] };
    group.itemIds.push(itemId);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function backOf(edit: Edit, before: Before, spoken: string): Edit {
  const status = (before.ideaStatus ?? before.painPointStatus) as Status | null;
  const added = edit.addTags?.filter((tag) => !before.tags.includes(tag)) ?? [];
  const removed = edit.removeTags?.filter((tag) => before.tags.includes(tag)) ?? [];
  return {
    ...(edit.status && status && status !== edit.status && { status, reason: before.reason ?? spoken }),
    ...(removed.length > 0 && { addTags: removed }),
    ...(added.length > 0 && { removeTags: added }),
    ...(edit.owner !== undefined && edit.owner !== before.owner && { owner: before.owner }),
    ...(edit.theme !== undefined && edit.theme !== before.theme && { theme: before.theme }),
    ...(edit.release !== undefined && edit.release !== before.release && { release: before.release }),
  };
}

/** How it went: `3 ideas changed, 1 not`. */
export function summaryOf(results: readonly Edited[], tab: Tab) {
  const failed = results.filter((result) => result.errors.length > 0);
  const changed = results.length - failed.length;
  const items = countText(tab, changed);
  return {
    failed,
    changed,
    text:
      failed.length > 0
        ? i18n.t("{items} changed, {failed} not", { items, failed: failed.length })
        : i18n.t("{items} changed.", { items }),
  };
}
