import { useMemo } from "react";
import type { View } from "../live/ViewSwitch";
import { methods } from "../methods/methods";
import { asks } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import { buildOn } from "./buildingOn";

/** Begins a card of the running step that builds on another; null while this seat writes none. */
export function useBuildOn(onShow: (view: View) => void): ((cardId: string) => void) | null {
  const { board, currentStep: step, own, me } = useWorkshop();
  const writes =
    step !== null &&
    board.state === "LIVE" &&
    asks(step, me) &&
    methods[step.method].writes !== undefined &&
    !board.votingRounds.some((round) => round.open && round.stepId === step.stepId) &&
    own.cards.filter((card) => card.stepId === step.stepId).length <
      (methods[step.method].mostCards ?? Number.POSITIVE_INFINITY);
  const stepId = writes ? step.stepId : null;
  return useMemo(
    () =>
      stepId === null
        ? null
        : (cardId) => {
            buildOn(stepId, cardId);
            onShow("now");
          },
    [stepId, onShow],
  );
}
