import { i18n } from "@lingui/core";
import { Button } from "../../design/Button";
import { copyText } from "../../design/copyText";
import { showToast } from "../../design/toasts";
import { newId } from "../../graphql/newId";
import { CardDetails } from "../board/CardDetails";
import { cardText } from "../methods/cardFields";
import { detailsOf, filledIn } from "../methods/details";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { type Draft, restoreDraft } from "../writing/drafts";
import styles from "./RefusedDrawer.module.css";
import { type RefusedText, refusedTexts } from "./refusedTexts";

/** One text that was not accepted: put back where it came from, copied, or discarded. */
export function RefusedItem({ refused, onPutBack }: { refused: RefusedText; onPutBack: () => void }) {
  const { board, currentStep, participantId, give } = useWorkshop();
  const { kind, draft, subjectId, text, reason, details } = refused;
  const filled = filledIn(details ?? draft?.details ?? {});
  const step = board.agenda.find((other) => other.stepId === draft?.stepId);

  const putBack = () => {
    const took = giveAgain();
    if (!took) {
      showToast(i18n.t("No empty field for a card is open at the moment. Copy the text instead."));
      return;
    }
    if (took === "all") refusedTexts.drop(participantId, refused.id);
    else
      showToast(
        i18n.t("This step has other fields: what stood in those of the card is kept in this browser."),
      );
    onPutBack();
  };
  const giveAgain = (): "all" | "words" | null => {
    if (draft) return putIntoField(draft);
    if (!subjectId) return null;
    if (kind === "note") give("keepNoteToSelf", { noteId: subjectId, text });
    else give("editCard", { cardId: subjectId, text, ...(details && { details: filled }) });
    return "all";
  };
  // Where another step is written by now, its field takes the words, and what stood in fields that it has as well.
  const putIntoField = (draft: Draft) => {
    if (restoreDraft(participantId, draft)) return "all";
    if (!currentStep) return null;
    const fields = methods[currentStep.method].fields ?? [];
    const fitting = filled.filter(({ field }) => fields.some((other) => other.field === field));
    const there = { stepId: currentStep.stepId, cardId: newId(), answers: [], details: detailsOf(fitting) };
    if (!restoreDraft(participantId, { ...draft, ...there })) return null;
    return fitting.length === filled.length ? "all" : "words";
  };
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
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <CardDetails details={filled} />
      <p className={styles.what}>{reason}</p>
      <span className={styles.tools}>
        <Button size="small" onPress={putBack}>
          {kind === "card" ? i18n.t("Put it back into the field") : i18n.t("Try again")}
        </Button>
        <Button
          size="small"
          onPress={() => void copyText(cardText(text, filled), i18n.t("The text is copied."))}
        >
          {i18n.t("Copy")}
        </Button>
        <Button size="small" look="quiet" onPress={discard}>
          {i18n.t("Discard")}
        </Button>
      </span>
    </li>
  );
}
