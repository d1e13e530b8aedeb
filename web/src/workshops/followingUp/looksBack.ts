import { methods } from "../methods/methods";
import type { WorkshopBoard } from "../workshopBoard";

/** The step in which promises of last time are looked at: the first discussion on the agenda. */
export const looksBack = (board: WorkshopBoard, stepId: string): boolean =>
  board.followsWorkshopId !== null &&
  board.agenda.find((step) => methods[step.method].discusses && step.state !== "SKIPPED")?.stepId === stepId;
