import { i18n } from "@lingui/core";
import { showToast } from "../../design/toasts";
import { collectionOf } from "../collecting/collections";
import { useControls } from "../control/useControls";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { settingsOf } from "./stepSettings";

/** What can be done to a step as a whole. What removes something offers to bring it back. */
export function useAgendaMoves() {
  const { run, board, now } = useWorkshop();
  const { move, skip } = useControls();

  const before = (stepId: string) => {
    const place = board.agenda.findIndex((step) => step.stepId === stepId);
    return board.agenda[place - 1]?.stepId ?? null;
  };

  /** Adding behind nothing puts a step last, so the first one is moved up afterward. */
  const bringBack = async (step: BoardStep, afterStepId: string | null) => {
    const added = await run("addStep", { stepId: step.stepId, afterStepId, step: settingsOf(step) });
    if (added && afterStepId === null) await run("moveStep", { stepId: step.stepId, afterStepId: null });
    const collection = added && collectionOf(step, now());
    if (collection) await run("openCollectionWindow", { stepId: step.stepId, ...collection });
    return added;
  };

  const putBack = async (step: BoardStep) => {
    const place = before(step.stepId);
    if (await run("removeStep", { stepId: step.stepId })) await bringBack(step, place);
  };

  return {
    move: async (stepId: string, afterStepId: string | null) => {
      const step = board.agenda.find((other) => other.stepId === stepId);
      return step !== undefined && (await move(step, afterStepId));
    },
    /** A skipped step that never ran becomes a planned one again. */
    putBack,
    remove: async (step: BoardStep) => {
      const place = before(step.stepId);
      if (await run("removeStep", { stepId: step.stepId }))
        showToast(i18n.t("“{title}” is off the agenda.", { title: step.title ?? i18n.t("A step") }), {
          action: { label: i18n.t("Undo"), run: () => void bringBack(step, place) },
        });
    },
    skip,
  };
}
