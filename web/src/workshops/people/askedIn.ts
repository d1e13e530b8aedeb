import type { BoardParticipant, BoardStep, WorkshopBoard } from "../workshopBoard";

/** Who is here to write and vote in a step: those who take part for a side that may. */
export const askedIn = (
  board: WorkshopBoard,
  step: Pick<BoardStep, "writers"> | undefined,
): BoardParticipant[] =>
  board.participants.filter(
    ({ present, role, side }) =>
      present && role === "CONTRIBUTOR" && side !== null && step?.writers.includes(side),
  );
