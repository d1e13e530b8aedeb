import { i18n } from "@lingui/core";
import { useEffect } from "react";
import { showToast } from "../../design/toasts";
import { sentDetails } from "../methods/details";
import { useWorkshop } from "../useWorkshop";
import { allDrafts, type Draft, dropDraft, keepDraft } from "../writing/drafts";

/** A card needs its text: fields alone stay with their author, and come back with the step. */
function tellOnce(participantId: string, draft: Draft, title: string) {
  if (draft.told) return;
  keepDraft(participantId, { ...draft, told: true });
  showToast(
    i18n.t(
      "What you began in “{title}” has no text yet, so it was not saved. It is still here if the step is opened again.",
      { title },
    ),
  );
}

/** When the facilitator advances, a half-written card is written to the step for which it was begun. */
export function SaveDrafts() {
  const { board, state, me, participantId, give } = useWorkshop();
  useEffect(() => {
    if (!state.loaded || me?.role !== "CONTRIBUTOR") return;
    for (const draft of allDrafts(participantId)) {
      const step = board.agenda.find((other) => other.stepId === draft.stepId);
      if (draft.refused || step?.state !== "ENDED" || step.stepId === board.currentStepId) continue;
      if (!draft.text.trim()) {
        tellOnce(participantId, draft, step.title ?? i18n.t("the step before"));
        continue;
      }
      dropDraft(participantId, draft.stepId);
      give("writeCard", {
        stepId: draft.stepId,
        cardId: draft.cardId,
        text: draft.text.trim(),
        ...(draft.answers.length > 0 && { answers: draft.answers }),
        ...sentDetails(draft.details),
      });
      showToast(
        i18n.t("Your half-written card is saved to “{title}”.", { title: step.title ?? i18n.t("its step") }),
        { tone: "positive" },
      );
    }
  }, [board.agenda, board.currentStepId, state.loaded, me, participantId, give]);
  return null;
}
