import type { Side } from "../../design/sides";
import type { FeedEvent } from "../feedEvent";

/** A side of which an organization with an account said that it is the one. */
export interface ConfirmedSide {
  side: Side;
  /** What its account was called then; null after erasure. */
  accountName: string | null;
  confirmedAt: string;
}

export function applyToConfirmedSides(sides: ConfirmedSide[], { type, data }: FeedEvent): ConfirmedSide[] {
  switch (type) {
    case "side_confirmed":
      return [...sides, data];
    case "side_unconfirmed":
      return sides.filter((one) => one.side !== data.side);
    default:
      return sides;
  }
}
