import { problemOf as problemOfFields } from "../graphql/failures";

const fields = [
  "statement",
  "severity",
  "whoHasIt",
  "frequency",
  "cost",
  "workaround",
  "evidence",
  "organizationId",
  "onBehalfOf",
];

/** A refusal that is about one field of the form, to be said there; null: it is about the whole. */
export const problemOf = (failure: unknown) => problemOfFields(failure, fields);
