import type { BoardParticipant, BoardStep, WorkshopBoard } from "../workshopBoard";

/** Who is here and writes in the step. */
export const writersHere = (board: WorkshopBoard, step: BoardStep): BoardParticipant[] =>
  board.participants.filter(
    ({ present, role, side }) =>
      present && role === "CONTRIBUTOR" && side !== null && step.writers.includes(side),
  );
