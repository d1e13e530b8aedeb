import type { FeedEvent } from "./feedEvent";

/** What only facilitators see: the fold of the `facilitators` feed. */
export interface Facilitation {
  joinCode: string | null;
  generation: number;
}

export const emptyFacilitation: Facilitation = { joinCode: null, generation: 0 };

/** The facilitators' slice after one event of their feed. */
export function applyToFacilitation(facilitation: Facilitation, { type, data }: FeedEvent): Facilitation {
  if (type !== "join_code_issued") return facilitation;
  return { joinCode: data.code, generation: data.generation };
}
