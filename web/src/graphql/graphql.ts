import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./schema";

/** Types each document from the API's schema. Write documents as `graphql(`query … `)`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Date: string; UUID: string; ID: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
export { readFragment } from "gql.tada";
