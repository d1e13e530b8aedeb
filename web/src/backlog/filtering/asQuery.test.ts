import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { readView } from "../view";
import { asCurl, asQuery, asText, exportAddress, graphiqlAddress } from "./asQuery";

const filter = (query: string) => readView(new URLSearchParams(query));
const schema = buildSchema(readFileSync("../api/CoInnovation.Api/schema.graphql", "utf8"));

describe("copying the page as a query", () => {
  it.each(["", "tab=ideas"])("asks only for what the schema has (%s)", (query) => {
    expect(validate(schema, parse(asQuery(filter(query)).query))).toEqual([]);
  });
  it("carries the filter in its variables", () => {
    expect(asQuery(filter("q=late&order=-dots")).variables).toEqual({
      first: 50,
      where: { words: { contains: "late" }, status: { neq: "MERGED" } },
      order: [{ dots: "DESC" }, { keptAt: "DESC" }],
    });
  });
  it("stays one document when it is pasted, variables and all", () => {
    expect(() => parse(asText(filter("q=late")))).not.toThrow();
  });
  it("survives a quote in the search", () => {
    expect(asCurl(filter("q=don't"), "http://localhost:5080")).toContain(String.raw`don'\''t`);
  });
  it("never copies a secret", () => {
    expect(asCurl(filter(""), "http://localhost:5080")).toContain("$COINNOVATION_SECRET");
  });
  it("opens GraphiQL behind the fragment, which reaches no log", () => {
    expect(graphiqlAddress(filter(""))).toMatch(/^\/graphql#query=/);
  });
  it("downloads what the page shows, in its order", () => {
    const address = new URL(exportAddress(filter("tab=ideas&q=late"), "csv"), "http://localhost");
    expect(address.pathname).toBe("/export/ideas.csv");
    expect(JSON.parse(address.searchParams.get("where") ?? "")).toEqual({
      words: { contains: "late" },
      status: { neq: "MERGED" },
    });
    expect(JSON.parse(address.searchParams.get("order") ?? "")).toEqual([{ keptAt: "DESC" }]);
  });
});
