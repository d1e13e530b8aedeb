import { i18n } from "@lingui/core";
import { type Condition, readCondition, writeCondition } from "./conditions";
import { fields, fieldsOf, type Where } from "./fields";

export type Tab = "pain-points" | "ideas";
export const layouts = ["table", "board", "chart", "numbers"] as const;
export type Layout = (typeof layouts)[number];

/** Pain points have neither impact nor effort. */
export const layoutsOf = (tab: Tab): readonly Layout[] =>
  tab === "ideas" ? layouts : layouts.filter((layout) => layout !== "chart");

type Direction = "ASC" | "DESC";
export interface OrderKey {
  key: string;
  direction: Direction;
}

/** What the backlog page shows: all of it stands in the address, so that a link shows the same. */
export interface BacklogView {
  tab: Tab;
  layout: Layout;
  search: string;
  /** By the field's name. */
  conditions: Readonly<Record<string, Condition>>;
  order: OrderKey;
  /** The table's columns; null: the usual ones. */
  columns: readonly string[] | null;
}

/** What can be ordered by, and which way round one wants it first. */
export const orderKeys: Readonly<Record<string, { label: string; first: Direction }>> = {
  keptAt: { label: i18n.t({ id: "kept.item", message: "Kept" }), first: "DESC" },
  updatedAt: { label: i18n.t("Last change"), first: "DESC" },
  supporterCount: { label: i18n.t("Supporters"), first: "DESC" },
  organizationCount: { label: i18n.t("Organizations"), first: "DESC" },
  severity: { label: i18n.t("Severity"), first: "DESC" },
  dots: { label: i18n.t("Dots"), first: "DESC" },
  consensus: { label: i18n.t("Consensus"), first: "DESC" },
  divided: { label: i18n.t("Divided"), first: "DESC" },
  rice: { label: "RICE", first: "DESC" },
  nuf: { label: "NUF", first: "DESC" },
  impact: { label: i18n.t("Impact"), first: "DESC" },
  effort: { label: i18n.t("Effort"), first: "ASC" },
  relief: { label: i18n.t("Relief"), first: "DESC" },
  release: { label: i18n.t("Release"), first: "ASC" },
  commentCount: { label: i18n.t("Comments"), first: "DESC" },
  status: { label: i18n.t("Status"), first: "ASC" },
  owner: { label: i18n.t({ id: "owner.item", message: "Owner" }), first: "ASC" },
  text: { label: i18n.t("Text"), first: "ASC" },
};

const onePerTab: Readonly<Record<string, Tab>> = {
  severity: "pain-points",
  rice: "ideas",
  nuf: "ideas",
  impact: "ideas",
  effort: "ideas",
  relief: "ideas",
  release: "ideas",
};

const isTeamOnly = (key: string) => fields.some((field) => field.id === key && field.teamOnly);

export const orderKeysOf = (tab: Tab, wholeBacklog = true): string[] =>
  Object.keys(orderKeys).filter(
    (key) => (onePerTab[key] ?? tab) === tab && (wholeBacklog || !isTeamOnly(key)),
  );

const newest: OrderKey = { key: "keptAt", direction: "DESC" };

/** Reads an address; what it does not know, it leaves out. */
export function readView(query: URLSearchParams): BacklogView {
  const tab: Tab = query.get("tab") === "ideas" ? "ideas" : "pain-points";
  const asked = query.get("layout");
  const layout = layoutsOf(tab).find((known) => known === asked) ?? "table";
  const conditions: Record<string, Condition> = {};
  for (const field of fields) {
    const condition = readCondition(field.kind, query, field.id);
    if (condition) conditions[field.id] = condition;
  }
  const columns = query.get("columns");
  return {
    tab,
    layout,
    search: query.get("q") ?? "",
    conditions,
    order: readOrder(query.get("order")),
    columns: columns === null ? null : columns.split(",").filter(Boolean),
  };
}

/** The shortest address that reads back to the same view. */
export function writeView(view: BacklogView): string {
  const query = new URLSearchParams();
  if (view.tab !== "pain-points") query.set("tab", view.tab);
  if (view.layout !== "table") query.set("layout", view.layout);
  if (view.search.trim()) query.set("q", view.search.trim());
  for (const field of fields) {
    const condition = view.conditions[field.id];
    if (condition) writeCondition(condition, query, field.id);
  }
  if (view.order.key !== newest.key || view.order.direction !== newest.direction)
    query.set("order", `${view.order.direction === "DESC" ? "-" : ""}${view.order.key}`);
  if (view.columns) query.set("columns", view.columns.join(","));
  return query.toString();
}

function readOrder(text: string | null): OrderKey {
  const key = text?.replace(/^-/, "") ?? "";
  return key in orderKeys ? { key, direction: text?.startsWith("-") ? "DESC" : "ASC" } : newest;
}

/** The fields that narrow what this tab shows, in the order in which they are always listed. */
export const activeFields = (view: BacklogView) =>
  fieldsOf(view.tab).filter((field) => {
    const condition = view.conditions[field.id];
    return condition && Object.keys(field.where(condition, view.tab)).length > 0;
  });

export const isNarrowed = (view: BacklogView) => activeFields(view).length > 0 || view.search.trim() !== "";

/** The view as the API's `where`. What became part of another item is left out, unless a status is asked for. */
export function whereOf(view: BacklogView, besides: Where = {}): Where {
  const parts: Where[] = [];
  if (view.search.trim()) parts.push({ words: { contains: view.search.trim() } });
  for (const field of activeFields(view)) {
    const condition = view.conditions[field.id];
    if (condition) parts.push(field.where(condition, view.tab));
  }
  const asked = [...parts, besides].filter((part) => Object.keys(part).length > 0);
  const saysStatus = "status" in besides || activeFields(view).some((field) => field.id === "status");
  return merged(saysStatus ? asked : [...asked, { status: { neq: "MERGED" } }]);
}

/** One object where no two parts name the same thing, as people write it; else all of them below `and`. */
function merged(parts: readonly Where[]): Where {
  const names = parts.flatMap((part) => Object.keys(part));
  return new Set(names).size === names.length ? Object.assign({}, ...parts) : { and: parts };
}

/** What the other tab alone can be ordered by, means the usual order here. The chart has what is placed first, before its pages end. */
export function orderOf({ tab, order, layout }: BacklogView): Record<string, Direction>[] {
  const { key, direction } = orderKeysOf(tab).includes(order.key) ? order : newest;
  const asked =
    key === newest.key ? [{ [key]: direction }] : [{ [key]: direction }, { keptAt: "DESC" as const }];
  return layout === "chart" && key !== "impact" ? [{ impact: "DESC" }, ...asked] : asked;
}
