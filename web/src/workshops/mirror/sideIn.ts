import type { BoardParticipant } from "../workshopBoard";
import type { MirrorRound, MirrorSide } from "./mirrorRounds";

/** The side for which this person answers in a round; null where they look on. */
export const sideIn = (round: MirrorRound, person: BoardParticipant | null): MirrorSide | null =>
  person?.role === "CONTRIBUTOR" ? (round.sides.find((side) => side.side === person.side) ?? null) : null;
