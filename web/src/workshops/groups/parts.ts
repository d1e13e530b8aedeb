import { i18n } from "@lingui/core";
import type { BoardStep, WorkshopBoard } from "../workshopBoard";
import { type GroupPart, groupsIn } from "./grouping";

export const partNames: Record<GroupPart, string> = {
  BREAKOUT: i18n.t("In groups"),
  PAIRS: i18n.t("In pairs"),
  FOURS: i18n.t("In fours"),
  ALL: i18n.t("All"),
};

/** The part of 1-2-4-All that a step is in: 0 alone, 1 in pairs, 2 in fours, 3 all. */
export function partOf({ grouping }: WorkshopBoard, step: BoardStep): number {
  if (grouping?.stepId !== step.stepId) return 0;
  return groupsIn(grouping, step.stepId) ? (grouping.part === "FOURS" ? 2 : 1) : 3;
}

const order = [null, "PAIRS", "FOURS", "ALL"] as const;

/** The part that comes next; null: none. A pair alone has no other one to join. */
export function nextPart(board: WorkshopBoard, step: BoardStep): "PAIRS" | "FOURS" | "ALL" | null {
  const part = partOf(board, step);
  return part === 1 && board.grouping?.groups.length === 1 ? "ALL" : (order[part + 1] ?? null);
}
