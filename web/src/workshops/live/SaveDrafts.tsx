import { i18n } from "@lingui/core";
import { useEffect } from "react";
import { showToast } from "../../design/toasts";
import { filledIn, sentDetails } from "../methods/details";
import { refusedTexts } from "../refused/refusedTexts";
import { useWorkshop } from "../useWorkshop";
import { sentBuildsOn } from "../writing/buildingOn";
import { allDrafts, type Draft, dropDraft, keepDraft, saysNothing } from "../writing/drafts";
import { allEdits, dropEdit } from "../writing/edits";

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

/** When the facilitator advances, a half-written card is written to the step for which it was begun. What cannot be any more stays with its author. */
export function SaveDrafts() {
  const { board, own, state, me, participantId, give } = useWorkshop();
  const isClosed = board.state === "CLOSED";
  useEffect(() => {
    if (!state.loaded || me?.role !== "CONTRIBUTOR") return;
    for (const draft of allDrafts(participantId)) {
      const step = board.agenda.find((other) => other.stepId === draft.stepId);
      if (step?.state !== "ENDED" || step.stepId === board.currentStepId) continue;
      if (saysNothing(draft)) {
        dropDraft(participantId, draft.stepId);
        continue;
      }
      if (!draft.text.trim()) {
        tellOnce(participantId, draft, step.title ?? i18n.t("the step before"));
        continue;
      }
      dropDraft(participantId, draft.stepId);
      if (draft.refused || isClosed) {
        const late = i18n.t("The workshop was closed before this card was added.");
        const reason = draft.reason ?? late;
        refusedTexts.keep(participantId, { kind: "card", text: draft.text, reason, draft });
        if (!draft.refused)
          showToast(
            i18n.t(
              "The workshop is closed, so your half-written card was not sent. It is kept in this browser.",
            ),
          );
        continue;
      }
      give("writeCard", {
        stepId: draft.stepId,
        cardId: draft.cardId,
        text: draft.text.trim(),
        ...(draft.answers.length > 0 && { answers: draft.answers }),
        ...sentBuildsOn(board.cards, draft),
        ...sentDetails(draft.details),
      });
      showToast(
        i18n.t("Your half-written card is saved to “{title}”.", { title: step.title ?? i18n.t("its step") }),
        { tone: "positive" },
      );
    }
  }, [board.agenda, board.cards, board.currentStepId, isClosed, state.loaded, me, participantId, give]);
  useEffect(() => {
    if (!state.loaded) return;
    // The field of a card saves itself when it goes; these were left behind by a reload.
    for (const { cardId, text, details } of allEdits(participantId)) {
      const card = own.cards.find((other) => other.cardId === cardId);
      const step = board.agenda.find((other) => other.stepId === card?.stepId);
      const goesOn = step && (step.state !== "ENDED" || step.stepId === board.currentStepId);
      if (goesOn && !isClosed) continue;
      dropEdit(participantId, cardId);
      if (!text.trim()) continue;
      const touchesFields = filledIn(details).length > 0 || (card?.details.length ?? 0) > 0;
      if (card && !isClosed)
        give("editCard", {
          cardId,
          text: text.trim(),
          ...(touchesFields && { details: filledIn(details) }),
        });
      else
        refusedTexts.keep(participantId, {
          kind: "change",
          text,
          ...(touchesFields && { details }),
          subjectId: cardId,
          reason: i18n.t("This change was not saved before the card could not be changed any more."),
        });
    }
  }, [own.cards, board.agenda, board.currentStepId, isClosed, state.loaded, participantId, give]);
  return null;
}
