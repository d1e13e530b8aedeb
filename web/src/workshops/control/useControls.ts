import { i18n } from "@lingui/core";
import { useMemo } from "react";
import { quoted } from "../../design/quoted";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { useSteering } from "./useSteering";

const nameOf = (step: BoardStep | null) => quoted(step?.title ?? i18n.t("The step"));

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
          {
            action: "STEP_STARTED",
            subjectId: step.stepId,
            said: i18n.t("{name} has started.", { name: nameOf(step) }),
          },
        ),
      end: () =>
        steer(
          "endStep",
          {},
          { action: "STEP_ENDED", subjectId, said: i18n.t("{name} has ended.", { name }) },
        ),
      pause: () =>
        steer("pauseStep", {}, { action: "STEP_PAUSED", subjectId, said: i18n.t("The timer is paused.") }),
      resume: () =>
        steer("resumeStep", {}, { action: "STEP_RESUMED", subjectId, said: i18n.t("The timer runs on.") }),
      extend: (minutes: number) =>
        steer(
          "extendStep",
          { minutes },
          {
            action: "STEP_EXTENDED",
            subjectId,
            said: i18n.t("{minutes, plural, one {# minute} other {# minutes}} more for {name}.", {
              minutes,
              name,
            }),
          },
        ),
      skip: (step: BoardStep) =>
        steer(
          "skipStep",
          { stepId: step.stepId },
          {
            action: "STEP_SKIPPED",
            subjectId: step.stepId,
            said: i18n.t("{name} will be left out.", { name: nameOf(step) }),
          },
        ),
      move: (step: BoardStep, afterStepId: string | null) =>
        steer(
          "moveStep",
          { stepId: step.stepId, afterStepId },
          {
            action: "STEP_MOVED",
            subjectId: step.stepId,
            said: i18n.t("{name} was moved.", { name: nameOf(step) }),
          },
        ),
      door: (lock: boolean) =>
        lock
          ? steer("lockDoor", {}, { action: "DOOR_LOCKED", said: i18n.t("The door is locked.") })
          : steer("unlockDoor", {}, { action: "DOOR_UNLOCKED", said: i18n.t("The door is open.") }),
      spotlight: (cardId: string) =>
        steer(
          "spotlightCard",
          { cardId },
          { action: "CARD_SPOTLIT", subjectId: cardId, said: i18n.t("The card is in the spotlight.") },
        ),
      endSpotlight: (cardId: string) =>
        steer(
          "endSpotlight",
          {},
          { action: "SPOTLIGHT_ENDED", subjectId: cardId, said: i18n.t("The spotlight is off.") },
        ),
    };
  }, [currentStep, steer, undo]);
}
