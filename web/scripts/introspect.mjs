// Turns the API's schema.graphql into the types that gql.tada reads: `npm run schema` after each change of the schema.
import { readFileSync, writeFileSync } from "node:fs";
import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { buildSchema, introspectionFromSchema } from "graphql";

const schema = buildSchema(
  readFileSync(new URL("../../api/CoInnovation.Api/schema.graphql", import.meta.url), "utf8"),
);
const introspection = minifyIntrospection(introspectionFromSchema(schema, { oneOf: true }));
const contents = outputIntrospectionFile(introspection, {
  fileType: ".d.ts",
  shouldPreprocess: true,
});
// The generator first speaks to tools that are not used here.
const own = contents.replace(/^(\/\*.*\*\/\n)+/, "");
writeFileSync(new URL("../src/graphql/schema.d.ts", import.meta.url), own);
