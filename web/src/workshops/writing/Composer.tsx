import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { CornerDownLeft, Link2, X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../design/Button";
import { Form } from "../../design/Form";
import { IconButton } from "../../design/IconButton";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { TextArea } from "../../design/TextArea";
import { newId } from "../../graphql/newId";
import { BuildsOn } from "../board/BuildsOn";
import { kindNames } from "../cardKinds";
import { fieldNames } from "../methods/cardFields";
import { type Details, sentDetails } from "../methods/details";
import type { FieldShape } from "../methods/methodShape";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardParticipant, BoardStep, CardKind, WorkshopBoard } from "../workshopBoard";
import { onBuildOn, sentBuildsOn } from "./buildingOn";
import styles from "./Composer.module.css";
import { type Draft, dropDraft, keepDraft, onDraftRestored, readDraft } from "./drafts";

const AnswersDialog = lazyPart(() => import("./AnswersDialog"));
const DetailFields = lazyPart(() => import("./DetailFields"));

const placeholders: Record<CardKind, string> = {
  PAIN_POINT: i18n.t("What hurts? Say it as you would to a colleague."),
  IDEA: i18n.t("What could be done?"),
  QUESTION: i18n.t("How might we …?"),
  NOTE: i18n.t("What do you want to say?"),
};

const usualDetails = (fields: readonly FieldShape[], me: BoardParticipant, board: WorkshopBoard): Details =>
  Object.fromEntries(fields.flatMap(({ field, usual }) => (usual ? [[field, usual(me, board)]] : [])));

/** The field in which a card is written. What stands in it is kept at every key. */
export function Composer({ step, kind }: { step: BoardStep; kind: CardKind }) {
  const { participantId, me, board, give, setWriting } = useWorkshop();
  const {
    fields = [],
    cards = kindNames[kind],
    answers: answered = [],
    label,
    placeholder,
  } = methods[step.method];
  const empty = (): Draft => ({
    stepId: step.stepId,
    cardId: newId(),
    text: "",
    answers: [],
    details: me ? usualDetails(fields, me, board) : {},
  });
  const [draft, setDraft] = useState(() => readDraft(participantId, step.stepId) ?? empty());
  const [choosing, setChoosing] = useState(false);
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const answerable = board.cards.some((card) => answered.includes(card.kind));
  const missing = fields.find(({ field, needed }) => needed && !draft.details[field]);
  const complete = draft.text.trim() !== "" && !missing;

  // Whoever leaves the field in the middle of a word writes no longer.
  useEffect(
    () => () => {
      if (!quiet.current) return;
      clearTimeout(quiet.current);
      quiet.current = undefined;
      setWriting(false);
    },
    [setWriting],
  );

  // Whoever builds on a card goes on in the field, with what they had begun.
  const build = useRef((_: string) => {});
  build.current = (cardId) => {
    change({ buildsOn: cardId });
    field.current?.focus();
  };
  useLayoutEffect(() => onBuildOn(step.stepId, (cardId) => build.current(cardId)), [step.stepId]);

  // Before the page is drawn, and gone while another step hides this one.
  useLayoutEffect(() => onDraftRestored(step.stepId, setDraft), [step.stepId]);

  const change = (next: Partial<Draft>) => {
    const { refused, reason, ...before } = draft;
    const changed = { ...before, ...next };
    setDraft(changed);
    keepDraft(participantId, changed, empty().details);
    if (!quiet.current) setWriting(true);
    clearTimeout(quiet.current);
    quiet.current = setTimeout(() => {
      quiet.current = undefined;
      setWriting(false);
    }, 2500);
  };

  const submit = () => {
    const text = draft.text.trim();
    if (!complete) return setAsked(true);
    give("writeCard", {
      stepId: step.stepId,
      cardId: draft.cardId,
      text,
      kind,
      ...(draft.answers.length > 0 && { answers: draft.answers }),
      ...sentBuildsOn(board.cards, draft),
      ...sentDetails(draft.details),
    });
    dropDraft(participantId, step.stepId);
    setDraft(empty());
    setAsked(false);
    field.current?.focus();
  };

  return (
    <Form className={styles.composer} onSubmit={submit}>
      {draft.buildsOn && (
        <div className={styles.builds}>
          <BuildsOn cardId={draft.buildsOn}>
            <IconButton
              size="small"
              label={i18n.t("Build on no card")}
              icon={<X size={15} />}
              onPress={() => change({ buildsOn: null })}
            />
          </BuildsOn>
        </div>
      )}
      <div className={styles.words}>
        <TextArea
          label={label ?? cards.fresh}
          hideLabel={label === undefined}
          placeholder={placeholder ?? placeholders[kind]}
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
      </div>
      {fields.length > 0 && (
        <Part>
          <DetailFields fields={fields} details={draft.details} onChange={(details) => change({ details })} />
        </Part>
      )}
      {asked && missing && draft.text.trim() !== "" && (
        <p className={styles.missing} role="alert">
          {i18n.t("Still to fill in: {field}.", { field: fieldNames[missing.field] })}
        </p>
      )}
      <div className={styles.foot}>
        {answerable && (
          <Button size="small" look="quiet" icon={<Link2 size={16} />} onPress={() => setChoosing(true)}>
            {draft.answers.length > 0
              ? i18n.t("Answers {count, plural, one {# card} other {# cards}}", {
                  count: draft.answers.length,
                })
              : i18n.t("What does it answer?")}
          </Button>
        )}
        <span className={styles.keys}>
          <Trans
            id="<0>Enter</0> adds, <1>Shift</1> <2>Enter</2> breaks the line"
            components={{ 0: <kbd />, 1: <kbd />, 2: <kbd /> }}
          />
        </span>
        <Button type="submit" look="primary" isDisabled={!complete} icon={<CornerDownLeft size={17} />}>
          {i18n.t("Add {one}", { one: cards.one })}
        </Button>
      </div>
      {choosing && (
        <Part onClose={() => setChoosing(false)}>
          <AnswersDialog
            kinds={answered}
            chosen={draft.answers}
            onChange={(answers) => change({ answers })}
            onClose={() => setChoosing(false)}
          />
        </Part>
      )}
    </Form>
  );
}
