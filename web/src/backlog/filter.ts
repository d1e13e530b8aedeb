import { type Side, sides } from "../design/sides";
import { ideaStatuses, painPointStatuses, type Status } from "./statuses";

export type Tab = "pain-points" | "ideas";
export type Order = "newest" | "oldest" | "dots" | "consensus" | "divided" | "status" | "text";

/** What the backlog page shows: all of it stands in the address, so that a link shows the same. */
export interface BacklogFilter {
  tab: Tab;
  search: string;
  statuses: readonly Status[];
  sides: readonly Side[];
  themes: readonly string[];
  workshopId: string | null;
  order: Order;
}

export const orders: readonly Order[] = [
  "newest",
  "oldest",
  "dots",
  "consensus",
  "divided",
  "status",
  "text",
];

export const orderNames: Record<Order, string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  dots: "Most dots",
  consensus: "Most consensus",
  divided: "Most divided",
  status: "By status",
  text: "A to Z",
};

export const statusesOf = (tab: Tab): readonly Status[] =>
  tab === "ideas" ? ideaStatuses : painPointStatuses;

/** Reads an address; what it does not know, it leaves out. */
export function readFilter(query: URLSearchParams): BacklogFilter {
  const tab: Tab = query.get("tab") === "ideas" ? "ideas" : "pain-points";
  const order = query.get("order");
  return {
    tab,
    search: query.get("q") ?? "",
    statuses: known(query.getAll("status"), statusesOf(tab)),
    sides: known(query.getAll("side"), sides),
    themes: query.getAll("theme").filter(Boolean),
    workshopId: query.get("workshop") || null,
    order: orders.find((known) => known === order) ?? "newest",
  };
}

/** The shortest address that reads back to the same filter. */
export function writeFilter(filter: BacklogFilter): string {
  const query = new URLSearchParams();
  if (filter.tab !== "pain-points") query.set("tab", filter.tab);
  if (filter.search.trim()) query.set("q", filter.search.trim());
  for (const status of known(filter.statuses, statusesOf(filter.tab))) query.append("status", status);
  for (const side of filter.sides) query.append("side", side);
  for (const theme of filter.themes) query.append("theme", theme);
  if (filter.workshopId) query.set("workshop", filter.workshopId);
  if (filter.order !== "newest") query.set("order", filter.order);
  return query.toString();
}

/** How many conditions narrow the list, besides the search. */
export const conditionCount = (filter: BacklogFilter) =>
  filter.statuses.length + filter.sides.length + filter.themes.length + (filter.workshopId ? 1 : 0);

export interface Where {
  text?: { contains: string };
  status?: { in: Status[] };
  side?: { in: Side[] };
  theme?: { in: string[] };
  workshopId?: { eq: string };
}

/** The filter as the API's `where`; null where nothing is asked. */
export function whereOf(filter: BacklogFilter): Where | null {
  const where: Where = {
    ...(filter.search.trim() && { text: { contains: filter.search.trim() } }),
    ...(filter.statuses.length > 0 && { status: { in: known(filter.statuses, statusesOf(filter.tab)) } }),
    ...(filter.sides.length > 0 && { side: { in: [...filter.sides] } }),
    ...(filter.themes.length > 0 && { theme: { in: [...filter.themes] } }),
    ...(filter.workshopId && { workshopId: { eq: filter.workshopId } }),
  };
  return Object.keys(where).length > 0 ? where : null;
}

export type OrderKey = Partial<
  Record<"keptAt" | "dots" | "consensus" | "divided" | "status" | "text", "ASC" | "DESC">
>;

const orderKeys: Record<Order, OrderKey[]> = {
  newest: [{ keptAt: "DESC" }],
  oldest: [{ keptAt: "ASC" }],
  dots: [{ dots: "DESC" }],
  consensus: [{ consensus: "DESC" }],
  divided: [{ divided: "DESC" }],
  status: [{ status: "ASC" }, { keptAt: "DESC" }],
  text: [{ text: "ASC" }],
};

export const orderOf = (filter: BacklogFilter): OrderKey[] => orderKeys[filter.order];

const known = <T extends string>(values: readonly string[], all: readonly T[]): T[] =>
  all.filter((value) => values.includes(value));
