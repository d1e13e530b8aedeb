import { describe, expect, it } from "vitest";
import { type BacklogFilter, orderOf, readFilter, whereOf, writeFilter } from "./filter";

const read = (query: string) => readFilter(new URLSearchParams(query));
const everything: BacklogFilter = {
  tab: "ideas",
  search: "late, 50% & more",
  statuses: ["UNDER_REVIEW", "SHORTLISTED"],
  sides: ["CUSTOMER"],
  themes: ["Billing, contracts", "Ünïcode"],
  workshopId: "0199",
  order: "consensus",
};

describe("the backlog's address", () => {
  it("is empty for everything, newest first", () => {
    expect(writeFilter(read(""))).toBe("");
  });
  it("reads back to the same filter", () => {
    expect(read(writeFilter(everything))).toEqual(everything);
  });
  it("leaves out what it does not know", () => {
    expect(read("tab=x&status=NOPE&status=NEW&side=EVERYBODY&order=sideways")).toEqual(read("status=NEW"));
  });
  it("drops statuses that the other tab does not have", () => {
    expect(writeFilter({ ...everything, tab: "pain-points" })).not.toContain("SHORTLISTED");
    expect(whereOf({ ...everything, tab: "pain-points" })?.status).toEqual({ in: ["UNDER_REVIEW"] });
  });
});

describe("the backlog's question", () => {
  it("asks for nothing where nothing is asked", () => {
    expect(whereOf(read("q=%20"))).toBeNull();
  });
  it("puts every condition in", () => {
    expect(whereOf(everything)).toEqual({
      text: { contains: "late, 50% & more" },
      status: { in: ["UNDER_REVIEW", "SHORTLISTED"] },
      side: { in: ["CUSTOMER"] },
      theme: { in: ["Billing, contracts", "Ünïcode"] },
      workshopId: { eq: "0199" },
    });
  });
  it("names one key for each place of the order", () => {
    expect(orderOf(read("order=status"))).toEqual([{ status: "ASC" }, { keptAt: "DESC" }]);
  });
});
