import type { Side } from "../../design/sides";
import type { BoardParticipant, BoardStep, WorkshopBoard } from "../workshopBoard";

/** Whether a step asks this seat to write and vote: contributors of a side that may. */
export const asks = (
  step: { writers: readonly Side[] },
  seat: Pick<BoardParticipant, "role" | "side"> | null,
): boolean => seat?.role === "CONTRIBUTOR" && seat.side !== null && step.writers.includes(seat.side);

/** Who is here of those whom a step asks to write and vote. */
export const askedIn = (
  board: WorkshopBoard,
  step: Pick<BoardStep, "writers"> | undefined,
): BoardParticipant[] =>
  step ? board.participants.filter((person) => person.present && asks(step, person)) : [];
