import { print } from "@0no-co/graphql.web";
import type { TadaDocumentNode } from "gql.tada";

/** A document as it is sent. */
export function textOf<Result, Variables>(document: TadaDocumentNode<Result, Variables>): string {
  // The printer's type of a node and tada's differ in name only.
  return print(document as unknown as Parameters<typeof print>[0]);
}
