import { useMemo } from "react";
import { counted } from "../../design/counted";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { useSteering } from "./useSteering";

const nameOf = (step: BoardStep | null) => `“${step?.title ?? "The step"}”`;

/** Everything that steers the course of the workshop and can be taken back. */
export function useControls() {
  const { currentStep } = useWorkshop();
  const { steer, undo } = useSteering();
  return useMemo(() => {
    const subjectId = currentStep?.stepId ?? null;
    const name = nameOf(currentStep);
    return {
      undo,
      start: (step: BoardStep) =>
        steer(
          "startStep",
          { stepId: step.stepId },
          { action: "STEP_STARTED", subjectId: step.stepId, said: `${nameOf(step)} has started.` },
        ),
      end: () => steer("endStep", {}, { action: "STEP_ENDED", subjectId, said: `${name} has ended.` }),
      pause: () => steer("pauseStep", {}, { action: "STEP_PAUSED", subjectId, said: "The timer is paused." }),
      resume: () =>
        steer("resumeStep", {}, { action: "STEP_RESUMED", subjectId, said: "The timer runs on." }),
      extend: (minutes: number) =>
        steer(
          "extendStep",
          { minutes },
          {
            action: "STEP_EXTENDED",
            subjectId,
            said: `${counted(minutes, "minute")} more for ${name}.`,
          },
        ),
      skip: (step: BoardStep) =>
        steer(
          "skipStep",
          { stepId: step.stepId },
          { action: "STEP_SKIPPED", subjectId: step.stepId, said: `${nameOf(step)} will be left out.` },
        ),
      move: (step: BoardStep, afterStepId: string | null) =>
        steer(
          "moveStep",
          { stepId: step.stepId, afterStepId },
          { action: "STEP_MOVED", subjectId: step.stepId, said: `${nameOf(step)} was moved.` },
        ),
      door: (lock: boolean) =>
        lock
          ? steer("lockDoor", {}, { action: "DOOR_LOCKED", said: "The door is locked." })
          : steer("unlockDoor", {}, { action: "DOOR_UNLOCKED", said: "The door is open." }),
      spotlight: (cardId: string) =>
        steer(
          "spotlightCard",
          { cardId },
          { action: "CARD_SPOTLIT", subjectId: cardId, said: "The card is in the spotlight." },
        ),
      endSpotlight: (cardId: string) =>
        steer(
          "endSpotlight",
          {},
          { action: "SPOTLIGHT_ENDED", subjectId: cardId, said: "The spotlight is off." },
        ),
    };
  }, [currentStep, steer, undo]);
}
