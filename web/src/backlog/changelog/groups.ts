import { i18n } from "@lingui/core";
import type { Grouping } from "./changelogView";

interface Groupable {
  deliveredAt: string;
  idea: { release: string | null };
}

export interface Group<Item> {
  key: string;
  title: string;
  entries: Item[];
}

const month = new Intl.DateTimeFormat(i18n.locale, { month: "long", year: "numeric" });

/** The entries under what they have in common, in the order in which that first comes: the newest first. */
export function grouped<Item extends Groupable>(entries: readonly Item[], by: Grouping): Group<Item>[] {
  const groups = new Map<string, Group<Item>>();
  for (const entry of entries) {
    const title =
      by === "month"
        ? month.format(new Date(entry.deliveredAt))
        : (entry.idea.release ?? i18n.t("Without a release"));
    const key = by === "release" && entry.idea.release === null ? "" : title;
    const group = groups.get(key) ?? { key, title, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}
