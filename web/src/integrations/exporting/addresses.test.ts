import { describe, expect, it } from "vitest";
import { readView } from "../../backlog/view";
import { placeholder } from "../tokens/tryOut";
import { feedAddress, spreadsheetAddress } from "./addresses";

const origin = "https://co.example";
const of = (query: string) => readView(new URLSearchParams(query));

describe("the address for a spreadsheet", () => {
  it("is short for the whole backlog", () => {
    expect(spreadsheetAddress(of("tab=ideas"), origin, "coin_x")).toBe(
      "https://co.example/export/ideas.csv?token=coin_x",
    );
  });
  it("holds the filters and the order that are shown", () => {
    const address = new URL(spreadsheetAddress(of("status=NEW&order=-dots"), origin, "coin_x"));
    expect(address.pathname).toBe("/export/pain-points.csv");
    expect(JSON.parse(address.searchParams.get("where") ?? "")).toEqual({ status: { in: ["NEW"] } });
    expect(JSON.parse(address.searchParams.get("order") ?? "")[0]).toEqual({ dots: "DESC" });
    expect(address.searchParams.get("token")).toBe("coin_x");
  });
  it("shows a placeholder until there is a token", () => {
    expect(feedAddress(origin, placeholder)).toBe("https://co.example/changelog.atom?token=coin_…");
  });
});
