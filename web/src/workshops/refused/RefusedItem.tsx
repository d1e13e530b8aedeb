import { i18n } from "@lingui/core";
import { Button } from "../../design/Button";
import { copyText } from "../../design/copyText";
import { showToast } from "../../design/toasts";
import { useWorkshop } from "../useWorkshop";
import { restoreDraft } from "../writing/drafts";
import styles from "./RefusedDrawer.module.css";
import { type RefusedText, refusedTexts } from "./refusedTexts";

/** One text that was not accepted: put back where it came from, copied, or discarded. */
export function RefusedItem({ refused, onPutBack }: { refused: RefusedText; onPutBack: () => void }) {
  const { board, currentStep, participantId, give } = useWorkshop();
  const { kind, draft, subjectId, text, reason } = refused;
  const step = board.agenda.find((other) => other.stepId === draft?.stepId);

  const putBack = () => {
    if (kind === "change" && subjectId) give("editCard", { cardId: subjectId, text });
    else if (kind === "note" && subjectId) give("keepNoteToSelf", { noteId: subjectId, text });
    else if (!draft || !putIntoField()) {
      showToast(i18n.t("No empty field for a card is open at the moment. Copy the text instead."));
      return;
    }
    refusedTexts.drop(participantId, refused.id);
    onPutBack();
  };
  // Where another step is written by now, its field takes the words; the fields of the first one are not its own.
  const putIntoField = () =>
    draft &&
    (restoreDraft(participantId, draft) ||
      (currentStep &&
        restoreDraft(participantId, { ...draft, stepId: currentStep.stepId, answers: [], details: {} })));
  const discard = () => {
    refusedTexts.drop(participantId, refused.id);
    const { id, ...kept } = refused;
    showToast(i18n.t("The text is discarded."), {
      action: { label: i18n.t("Undo"), run: () => refusedTexts.keep(participantId, kept) },
    });
  };

  return (
    <li className={styles.item}>
      <p className={styles.what}>
        {kind === "note"
          ? i18n.t("Note to self")
          : kind === "change"
            ? i18n.t("Change of a card")
            : step?.title
              ? i18n.t("Card for “{title}”", { title: step.title })
              : i18n.t("Card")}
      </p>
      <p className={styles.text}>{text}</p>
      <p className={styles.what}>{reason}</p>
      <span className={styles.tools}>
        <Button size="small" onPress={putBack}>
          {kind === "card" ? i18n.t("Put it back into the field") : i18n.t("Try again")}
        </Button>
        <Button size="small" onPress={() => void copyText(text, i18n.t("The text is copied."))}>
          {i18n.t("Copy")}
        </Button>
        <Button size="small" look="quiet" onPress={discard}>
          {i18n.t("Discard")}
        </Button>
      </span>
    </li>
  );
}
