import { describe, Refusal } from "../graphql/failures";
import type { Problems } from "./details";

const fields = new Set([
  "statement",
  "severity",
  "whoHasIt",
  "frequency",
  "cost",
  "workaround",
  "evidence",
  "organizationId",
  "onBehalfOf",
]);

/** A refusal that is about one field of the form, to be said there; null: it is about the whole. */
export function problemOf(failure: unknown): Problems | null {
  const field = failure instanceof Refusal ? failure.path.find((part) => fields.has(part)) : undefined;
  return field ? { [field]: describe(failure).message } : null;
}
