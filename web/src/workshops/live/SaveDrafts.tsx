import { useEffect } from "react";
import { showToast } from "../../design/toasts";
import { sentDetails } from "../methods/details";
import { useWorkshop } from "../useWorkshop";
import { allDrafts, dropDraft } from "../writing/drafts";

/** When the facilitator advances, a half-written card is written to the step for which it was begun. */
export function SaveDrafts() {
  const { board, state, me, participantId, give } = useWorkshop();
  useEffect(() => {
    if (!state.loaded || me?.role !== "CONTRIBUTOR") return;
    for (const draft of allDrafts(participantId)) {
      const step = board.agenda.find((other) => other.stepId === draft.stepId);
      if (
        draft.refused ||
        step?.state !== "ENDED" ||
        step.stepId === board.currentStepId ||
        !draft.text.trim()
      )
        continue;
      dropDraft(participantId, draft.stepId);
      give("writeCard", {
        stepId: draft.stepId,
        cardId: draft.cardId,
        text: draft.text.trim(),
        ...(draft.answers.length > 0 && { answers: draft.answers }),
        ...sentDetails(draft.details),
      });
      showToast(`Your half-written card is saved to “${step.title ?? "its step"}”.`, { tone: "positive" });
    }
  }, [board.agenda, board.currentStepId, state.loaded, me, participantId, give]);
  return null;
}
