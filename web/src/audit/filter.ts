import type { VariablesOf } from "gql.tada";
import type { workspaceAuditQuery } from "./auditQueries";
import { kindsOf } from "./groups";

/** What the page's address says the log is narrowed by. */
export interface AuditView {
  /** A group of kinds; empty: all. */
  group: string;
  /** Somebody's id; empty: everybody. */
  person: string;
  /** Days as the reader's calendar has them, both included; empty: without one. */
  from: string;
  until: string;
}

export type AuditFilter = NonNullable<VariablesOf<typeof workspaceAuditQuery>["where"]>;

export const readView = (search: URLSearchParams): AuditView => ({
  group: kindsOf(search.get("kind") ?? "") ? (search.get("kind") ?? "") : "",
  person: idOr(search.get("person")),
  from: dayOr(search.get("from")),
  until: dayOr(search.get("until")),
});

/** The address' query, without `?`. */
export function writeView({ group, person, from, until }: AuditView): string {
  const search = new URLSearchParams();
  if (group) search.set("kind", group);
  if (person) search.set("person", person);
  if (from) search.set("from", from);
  if (until) search.set("until", until);
  return search.toString();
}

export const isNarrowed = (view: AuditView) => writeView(view) !== "";

/** The same as the API has it: moments, the end not included. */
export const filterOf = ({ group, person, from, until }: AuditView): AuditFilter => ({
  kind: group ? [...(kindsOf(group) ?? [])] : null,
  person: person || null,
  from: from ? midnight(from, 0) : null,
  until: until ? midnight(until, 1) : null,
});

/** Where the same records are a file. */
export function fileAddress(file: string, view: AuditView): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filterOf(view)))
    if (value) search.set(name, Array.isArray(value) ? value.join(",") : String(value));
  const query = search.toString();
  return query ? `${file}?${query}` : file;
}

/** The beginning of a day of the reader's, so many days later. */
function midnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

const dayOr = (text: string | null) =>
  text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : "";

const idOr = (text: string | null) =>
  text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : "";
