import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, it } from "vitest";
import { firstQuery } from "./firstQuery";

it("GraphiQL opens with what the schema can answer", () => {
  const schema = buildSchema(readFileSync("../api/CoInnovation.Api/schema.graphql", "utf8"));
  expect(validate(schema, parse(firstQuery))).toEqual([]);
});
