import { describe, expect, it } from "vitest";
import { none } from "./conditions";
import { activeFields, type BacklogView, isNarrowed, orderOf, readView, whereOf, writeView } from "./view";

const read = (query: string) => readView(new URLSearchParams(query));
const everything: BacklogView = {
  tab: "ideas",
  layout: "board",
  search: "late, 50% & more",
  conditions: {
    status: { kind: "choice", values: ["UNDER_REVIEW", "SHORTLISTED"], not: false },
    side: { kind: "choice", values: ["CUSTOMER", none], not: false },
    theme: { kind: "choice", values: ["Billing, contracts", "Ünïcode"], not: true },
    workshop: { kind: "choice", values: ["0199"], not: false },
    dots: { kind: "number", min: 3, max: null },
    divided: { kind: "number", min: null, max: 20 },
    kept: { kind: "day", min: "2026-11-01", max: "2026-11-26" },
  },
  order: { key: "consensus", direction: "ASC" },
  columns: ["status", "votes"],
};

describe("the backlog's address", () => {
  it("is empty for everything, newest first, as a table", () => {
    expect(writeView(read(""))).toBe("");
  });
  it("reads back to the same view", () => {
    expect(read(writeView(everything))).toEqual(everything);
  });
  it("leaves out what it does not know", () => {
    expect(read("tab=x&layout=y&order=sideways&dots=many..&kept=soon..&columns")).toEqual({
      ...read(""),
      columns: [],
    });
  });
  it("says which way round", () => {
    expect(read("order=-dots").order).toEqual({ key: "dots", direction: "DESC" });
    expect(writeView({ ...read(""), order: { key: "dots", direction: "DESC" } })).toBe("order=-dots");
  });
  it("takes no range without an end", () => {
    expect(read("dots=..&kept=..").conditions).toEqual({});
    expect(read("dots=3").conditions).toEqual({});
  });
});

const unmerged = { status: { neq: "MERGED" } };

describe("the backlog's question", () => {
  it("leaves out what became part of another item, unless a status is asked for", () => {
    expect(whereOf(read("q=%20"))).toEqual(unmerged);
    expect(isNarrowed(read("q=%20"))).toBe(false);
    expect(whereOf(read("status=MERGED"))).toEqual({ status: { in: ["MERGED"] } });
  });
  it("stays flat as long as no two conditions share a name", () => {
    expect(whereOf(read("q=late&status=NEW&dots=3..&divided=..20"))).toEqual({
      words: { contains: "late" },
      status: { in: ["NEW"] },
      dots: { gte: 3 },
      divided: { lte: 0.2 },
    });
  });
  it("asks for items without a value beside those with one", () => {
    expect(whereOf(read("theme=Billing&theme=none"))).toEqual({
      or: [{ theme: { in: ["Billing"] } }, { theme: { eq: null } }],
      ...unmerged,
    });
    expect(whereOf(read("theme=none"))).toEqual({ theme: { eq: null }, ...unmerged });
    expect(whereOf(read("theme.not=Billing&theme.not=none"))).toEqual({
      and: [{ theme: { nin: ["Billing"] } }, { theme: { neq: null } }],
      ...unmerged,
    });
  });
  it("takes an item with several tags for one that has any of those asked for", () => {
    expect(whereOf(read("tag=edi&tag=none"))).toEqual({
      or: [{ tags: { some: { in: ["edi"] } } }, { tags: { any: false } }],
      ...unmerged,
    });
    expect(whereOf(read("tag.not=edi"))).toEqual({ tags: { none: { in: ["edi"] } }, ...unmerged });
    expect(whereOf(read("tag.not=none"))).toEqual({ tags: { any: true }, ...unmerged });
  });
  it("counts the last day to its end", () => {
    expect(whereOf(read("kept=2026-11-26..2026-11-26"))).toEqual({
      keptAt: {
        gte: new Date(2026, 10, 26).toISOString(),
        lt: new Date(2026, 10, 27).toISOString(),
      },
      ...unmerged,
    });
  });
  it("loses no condition when two of them need the same word", () => {
    const where = whereOf(read("theme=Billing&theme=none&side=CUSTOMER&side=none"));
    expect(where.and).toHaveLength(3);
  });
  it("adds what a column of the board asks for", () => {
    expect(whereOf(read("q=late"), { status: { eq: "NEW" } })).toEqual({
      words: { contains: "late" },
      status: { eq: "NEW" },
    });
  });
  it("drops statuses that the other tab does not have, and says so", () => {
    const view = read("status=SHORTLISTED");
    expect(whereOf(view)).toEqual(unmerged);
    expect(activeFields(view)).toEqual([]);
    expect(whereOf({ ...view, tab: "ideas" })).toEqual({ status: { in: ["SHORTLISTED"] } });
  });
  it("names one key for each place of the order", () => {
    expect(orderOf(read("order=status"))).toEqual([{ status: "ASC" }, { keptAt: "DESC" }]);
    expect(orderOf(read("order=keptAt"))).toEqual([{ keptAt: "ASC" }]);
    expect(orderOf(read("tab=ideas&order=-severity"))).toEqual([{ keptAt: "DESC" }]);
  });
});
