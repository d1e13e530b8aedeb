import { showToast } from "../../design/toasts";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { settingsOf } from "./stepSettings";

/** What can be done to a step as a whole. What removes something offers to bring it back. */
export function useAgendaMoves() {
  const { run, board } = useWorkshop();

  const before = (stepId: string) => {
    const place = board.agenda.findIndex((step) => step.stepId === stepId);
    return board.agenda[place - 1]?.stepId ?? null;
  };

  /** Adding behind nothing puts a step last, so the first one is moved up afterward. */
  const bringBack = async (step: BoardStep, afterStepId: string | null) => {
    const added = await run("addStep", { stepId: step.stepId, afterStepId, step: settingsOf(step) });
    if (added && afterStepId === null) await run("moveStep", { stepId: step.stepId, afterStepId: null });
    return added;
  };

  const putBack = async (step: BoardStep) => {
    const place = before(step.stepId);
    if (await run("removeStep", { stepId: step.stepId })) await bringBack(step, place);
  };

  return {
    move: (stepId: string, afterStepId: string | null) => run("moveStep", { stepId, afterStepId }),
    /** A skipped step that never ran becomes a planned one again. */
    putBack,
    remove: async (step: BoardStep) => {
      const place = before(step.stepId);
      if (await run("removeStep", { stepId: step.stepId }))
        showToast(`“${step.title ?? "A step"}” is off the agenda.`, {
          action: { label: "Undo", run: () => void bringBack(step, place) },
        });
    },
    skip: async (step: BoardStep) => {
      const place = before(step.stepId);
      if (await run("skipStep", { stepId: step.stepId }))
        showToast(`“${step.title ?? "A step"}” will be left out.`, {
          action: {
            label: "Undo",
            run: async () => {
              if (await run("removeStep", { stepId: step.stepId })) await bringBack(step, place);
            },
          },
        });
    },
  };
}
