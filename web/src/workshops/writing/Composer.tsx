import { CornerDownLeft, Link2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../design/Button";
import { counted } from "../../design/counted";
import { Form } from "../../design/Form";
import { TextArea } from "../../design/TextArea";
import { newId } from "../../graphql/newId";
import { kindNames } from "../cardKinds";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep, CardKind } from "../workshopBoard";
import { AnswersDialog } from "./AnswersDialog";
import styles from "./Composer.module.css";
import { dropDraft, keepDraft, onDraftRestored, readDraft } from "./drafts";

const placeholders: Record<CardKind, string> = {
  PAIN_POINT: "What hurts? Say it as you would to a colleague.",
  IDEA: "What could be done?",
  QUESTION: "How might we …?",
  NOTE: "What do you want to say?",
};

/** The field in which a card is written. What stands in it is kept at every key. */
export function Composer({ step, kind }: { step: BoardStep; kind: CardKind }) {
  const { participantId, board, give, setWriting } = useWorkshop();
  const [draft, setDraft] = useState(
    () =>
      readDraft(participantId, step.stepId) ?? {
        stepId: step.stepId,
        cardId: newId(),
        text: "",
        answers: [],
      },
  );
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const answerable =
    kind === "IDEA" && board.cards.some((card) => card.kind === "PAIN_POINT" || card.kind === "QUESTION");

  useEffect(() => () => clearTimeout(quiet.current), []);

  useEffect(
    () =>
      onDraftRestored((stepId) => {
        const back = stepId === step.stepId ? readDraft(participantId, stepId) : null;
        if (back) setDraft({ ...back, cardId: newId() });
      }),
    [participantId, step.stepId],
  );

  const change = (next: Partial<typeof draft>) => {
    const changed = { ...draft, ...next, refused: false };
    setDraft(changed);
    keepDraft(participantId, changed);
    if (!quiet.current) setWriting(true);
    clearTimeout(quiet.current);
    quiet.current = setTimeout(() => {
      quiet.current = undefined;
      setWriting(false);
    }, 2500);
  };

  const submit = () => {
    const text = draft.text.trim();
    if (!text) return;
    give("writeCard", {
      stepId: step.stepId,
      cardId: draft.cardId,
      text,
      kind,
      ...(draft.answers.length > 0 && { answers: draft.answers }),
    });
    dropDraft(participantId, step.stepId);
    setDraft({ stepId: step.stepId, cardId: newId(), text: "", answers: [] });
    field.current?.focus();
  };

  return (
    <Form className={styles.composer} onSubmit={submit}>
      <TextArea
        label={`New ${kindNames[kind].one}`}
        hideLabel
        placeholder={placeholders[kind]}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxLength={500}
        rows={3}
        inputRef={field}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            submit();
          } else event.continuePropagation();
        }}
      />
      <div className={styles.foot}>
        {answerable && (
          <Button size="small" look="quiet" icon={<Link2 size={16} />} onPress={() => setChoosing(true)}>
            {draft.answers.length > 0
              ? `Answers ${counted(draft.answers.length, "card")}`
              : "What does it answer?"}
          </Button>
        )}
        <span className={styles.keys}>
          <kbd>Enter</kbd> adds, <kbd>Shift</kbd> <kbd>Enter</kbd> breaks the line
        </span>
        <Button
          type="submit"
          look="primary"
          isDisabled={draft.text.trim() === ""}
          icon={<CornerDownLeft size={17} />}
        >
          Add {kindNames[kind].one}
        </Button>
      </div>
      {choosing && (
        <AnswersDialog
          chosen={draft.answers}
          onChange={(answers) => change({ answers })}
          onClose={() => setChoosing(false)}
        />
      )}
    </Form>
  );
}
