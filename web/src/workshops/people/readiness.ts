import type { Side } from "../../design/sides";
import type { BoardStep, WorkshopBoard } from "../workshopBoard";
import { askedIn } from "./askedIn";

/** How far one side is with the current step. */
export interface SideReadiness {
  side: Side;
  organization: string | null;
  people: number;
  here: number;
  /** Null where the step shows no names: then not even a side's share is told. */
  done: number | null;
  /** Null where that is not told by side. */
  writing: number | null;
}

/** Who is asked in this step, by side; how many of them have the page open, have said that they are done, and write. */
export function readinessOf(
  board: WorkshopBoard,
  step: BoardStep,
  online: readonly string[],
  writingBySide: Partial<Record<Side, number>> | null,
): SideReadiness[] {
  const asked = askedIn(board, step);
  return board.sides
    .filter(({ side }) => step.writers.includes(side))
    .map(({ side, organizationName }) => {
      const people = asked.filter((person) => person.side === side);
      const count = (ids: readonly string[]) =>
        people.filter((person) => ids.includes(person.participantId)).length;
      return {
        side,
        organization: organizationName,
        people: people.length,
        here: count(online),
        done: step.anonymous ? null : count(step.doneParticipantIds),
        writing: writingBySide && (writingBySide[side] ?? 0),
      };
    });
}
