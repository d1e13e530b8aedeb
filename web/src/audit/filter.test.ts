import { describe, expect, it } from "vitest";
import { fileAddress, filterOf, readView, writeView } from "./filter";

const person = "0190a6e0-0000-7000-8000-000000000001";

describe("narrowing the audit log", () => {
  it("says in the address what it is narrowed by, and reads it there", () => {
    const query = `kind=denials&person=${person}&from=2026-11-01&until=2026-11-02`;
    expect(writeView(readView(new URLSearchParams(query)))).toBe(query);
    expect(writeView(readView(new URLSearchParams("")))).toBe("");
  });

  it("leaves out what makes no sense", () => {
    const search = new URLSearchParams("kind=nothing&person=somebody&from=yesterday&until=2026-99-99");
    expect(writeView(readView(search))).toBe("");
  });

  it("asks for whole days of the reader, the last one included", () => {
    const { from, until } = filterOf({ group: "", person: "", from: "2026-11-01", until: "2026-11-01" });
    expect(from).toBe(new Date(2026, 10, 1).toISOString());
    expect(until).toBe(new Date(2026, 10, 2).toISOString());
  });

  it("asks for the same in the file", () => {
    const view = { group: "denials", person, from: "", until: "" };
    expect(fileAddress("/audit.csv", view)).toBe(`/audit.csv?kind=DENIED&person=${person}`);
    expect(fileAddress("/audit.csv", { ...view, group: "", person: "" })).toBe("/audit.csv");
  });
});
