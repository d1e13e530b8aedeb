import { browserStorage } from "../storage/browserStorage";
import { painPointKey as key } from "../storage/keys";
import { type Details, emptyDetails, readDetails } from "./details";

/** A pain point that is being written. */
export interface Draft extends Details {
  /** The organization whose pain it is; null: the one that comes first. */
  organizationId: string | null;
  /** On behalf of whom, for the product team. */
  onBehalfOf: string;
}

export const emptyDraft: Draft = { ...emptyDetails, organizationId: null, onBehalfOf: "" };

/** Under which the ids of the draft's command are kept beside it. */
export const idsKey = "coinnovation.pain-point.ids";

/** The half-written pain point of this browser. */
export function readDraft(): Draft {
  try {
    const stored = JSON.parse(browserStorage.read(key) ?? "{}");
    return {
      ...readDetails(stored),
      organizationId: typeof stored.organizationId === "string" ? stored.organizationId : null,
      onBehalfOf: typeof stored.onBehalfOf === "string" ? stored.onBehalfOf : "",
    };
  } catch {
    return emptyDraft;
  }
}

export const keepDraft = (draft: Draft) => browserStorage.write(key, JSON.stringify(draft));

export const dropDraft = () => browserStorage.remove(key);
