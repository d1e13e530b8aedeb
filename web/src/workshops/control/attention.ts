import type { introspection } from "../../graphql/schema";
import type { FeedEvent } from "../feedEvent";

export type SummonedView = introspection["types"]["SummonedView"]["enumValues"];

/** To what a facilitator draws everybody's eyes: part of the board. */
export interface Attention {
  spotlightCardId: string | null;
  summons: { number: number; view: SummonedView; roundId: string | null } | null;
  broadcast: { number: number; text: string | null; sentAt: string } | null;
  /** How many calls and messages there were, over ones included. */
  summoned: number;
  said: number;
}

export const nowhere: Attention = {
  spotlightCardId: null,
  summons: null,
  broadcast: null,
  summoned: 0,
  said: 0,
};

/** The same as the server's fold; the same object if the event means nothing to it. */
export function applyToAttention(attention: Attention, { type, data }: FeedEvent): Attention {
  switch (type) {
    case "card_spotlit":
      return { ...attention, spotlightCardId: data.cardId };
    case "spotlight_ended":
      return { ...attention, spotlightCardId: null };
    case "card_taken_back":
      return attention.spotlightCardId === data.cardId ? { ...attention, spotlightCardId: null } : attention;
    case "everybody_summoned":
      return { ...attention, summons: data, summoned: data.number };
    // A vote that opens or closes is newer than the call, and what everybody is to look at.
    case "voting_round_opened":
    case "voting_round_closed":
      return attention.summons ? { ...attention, summons: null } : attention;
    case "message_broadcast":
      return { ...attention, broadcast: data, said: data.number };
    case "broadcast_taken_back":
      return attention.broadcast?.number === data.number ? { ...attention, broadcast: null } : attention;
    case "step_started":
    case "workshop_closed":
      return { ...attention, spotlightCardId: null, summons: null, broadcast: null };
    case "step_ended":
      return { ...attention, broadcast: null };
    default:
      return attention;
  }
}
