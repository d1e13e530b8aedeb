import { i18n } from "@lingui/core";
import { CloudUpload, EyeOff, Pencil, Trash2 } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "../../design/Button";
import { Form } from "../../design/Form";
import { IconButton } from "../../design/IconButton";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { useFocusKept } from "../../design/useFocusKept";
import { newId } from "../../graphql/newId";
import { editKeys } from "../../storage/keys";
import { useKept } from "../../storage/useKept";
import { BuildsOn } from "../board/BuildsOn";
import { CardDetails } from "../board/CardDetails";
import { detailsOf, filledIn, sentDetails } from "../methods/details";
import { methods } from "../methods/methods";
import type { OwnCard } from "../ownSeat";
import { useWorkshop } from "../useWorkshop";
import { sentBuildsOn } from "./buildingOn";
import { dropEdit, type Edit, readEdit } from "./edits";
import styles from "./OwnCards.module.css";

const DetailFields = lazyPart(() => import("./DetailFields"));

/** One's own cards of a step, the newest first, each with edit and withdraw. */
export function OwnCards({ cards, hidden }: { cards: OwnCard[]; hidden: boolean }) {
  const place = useRef<HTMLElement>(null);
  useFocusKept(place);
  if (cards.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-label={i18n.t("Your cards")}>
      <ul className={styles.list}>
        {cards.toReversed().map((card) => (
          <OwnCardItem key={card.cardId} card={card} silent={hidden} />
        ))}
      </ul>
    </section>
  );
}

function OwnCardItem({ card, silent }: { card: OwnCard; silent: boolean }) {
  const { board, participantId, waiting, give } = useWorkshop();
  const [kept, keep] = useKept(editKeys(participantId) + card.cardId);
  const editing = useMemo(() => readEdit(kept), [kept]);
  const setEditing = (edit: Edit | null) => keep(edit && JSON.stringify(edit));
  const step = board.agenda.find((other) => other.stepId === card.stepId);
  const fields = (step && methods[step.method].fields) ?? [];
  const revealed = board.cards.some((other) => other.cardId === card.cardId);
  const pending = waiting.some((entry) => "cardId" in entry.input && entry.input.cardId === card.cardId);

  const save = () => {
    const text = editing?.text.trim();
    if (!editing || !text) return;
    give("editCard", {
      cardId: card.cardId,
      text,
      ...(fields.length > 0 && { details: filledIn(editing.details) }),
    });
  };
  // Whoever is called elsewhere in the middle of a word, or whose step ends, finds what they had written so far.
  const leave = useRef(save);
  leave.current = () => {
    save();
    dropEdit(participantId, card.cardId);
  };
  useEffect(() => () => leave.current(), []);

  // The form takes the focus along when it closes: it goes back to what opened it.
  const place = useRef<HTMLLIElement>(null);
  const isEditing = editing !== null;
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing) place.current?.querySelector("button")?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const withdraw = () => {
    give("withdrawCard", { cardId: card.cardId });
    if (!revealed)
      showToast(i18n.t("Card withdrawn."), {
        action: {
          label: i18n.t("Undo"),
          // A withdrawn id is spent, so the same words come back as a new card.
          run: () =>
            give("writeCard", {
              stepId: card.stepId,
              cardId: newId(),
              text: card.text ?? "",
              kind: card.kind,
              ...(card.answers.length > 0 && { answers: card.answers }),
              ...sentBuildsOn(board.cards, card),
              ...sentDetails(detailsOf(card.details)),
            }),
        },
      });
  };

  if (editing !== null)
    return (
      <li className={styles.card}>
        <Form
          className={styles.form}
          onSubmit={() => {
            save();
            setEditing(null);
          }}
        >
          <TextArea
            label={i18n.t("Text of the card")}
            hideLabel
            value={editing.text}
            onChange={(text) => setEditing({ ...editing, text })}
            maxLength={500}
            autoFocus
            onKeyDown={(event) => {
              if (event.key === "Escape") setEditing(null);
              else event.continuePropagation();
            }}
          />
          {fields.length > 0 && (
            <Part>
              <DetailFields
                fields={fields}
                details={editing.details}
                onChange={(details) => setEditing({ ...editing, details })}
              />
            </Part>
          )}
          <div className={styles.actions}>
            <Button size="small" look="quiet" onPress={() => setEditing(null)}>
              {i18n.t("Cancel")}
            </Button>
            <Button size="small" look="primary" type="submit" isDisabled={!editing.text.trim()}>
              {i18n.t("Save")}
            </Button>
          </div>
        </Form>
      </li>
    );

  return (
    <li ref={place} className={styles.card}>
      <BuildsOn cardId={card.buildsOn} />
      <p className={styles.text} dir="auto">
        {card.text}
      </p>
      <CardDetails details={card.details} />
      <div className={styles.foot}>
        <span className={styles.state}>
          {pending ? (
            <span className={styles.waiting}>
              <CloudUpload size={14} aria-hidden /> {i18n.t("Waiting to be sent")}
            </span>
          ) : revealed ? (
            i18n.t("Revealed")
          ) : silent ? (
            <>
              <EyeOff size={14} aria-hidden /> {i18n.t("Only you")}
            </>
          ) : (
            ""
          )}
        </span>
        <IconButton
          size="small"
          label={i18n.t("Edit this card")}
          icon={<Pencil size={15} />}
          onPress={() => setEditing({ text: card.text ?? "", details: detailsOf(card.details) })}
        />
        <IconButton
          size="small"
          label={i18n.t("Withdraw this card")}
          icon={<Trash2 size={15} />}
          onPress={withdraw}
        />
      </div>
    </li>
  );
}
