import { CloudUpload, EyeOff, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Form } from "../../design/Form";
import { IconButton } from "../../design/IconButton";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { newId } from "../../graphql/newId";
import type { OwnCard } from "../ownSeat";
import { useWorkshop } from "../useWorkshop";
import styles from "./OwnCards.module.css";

/** One's own cards of a step, the newest first, each with edit and withdraw. */
export function OwnCards({ cards, hidden }: { cards: OwnCard[]; hidden: boolean }) {
  if (cards.length === 0) return null;
  return (
    <section aria-label="Your cards">
      <ul className={styles.list}>
        {cards.toReversed().map((card) => (
          <OwnCardItem key={card.cardId} card={card} silent={hidden} />
        ))}
      </ul>
    </section>
  );
}

function OwnCardItem({ card, silent }: { card: OwnCard; silent: boolean }) {
  const { board, waiting, give } = useWorkshop();
  const [editing, setEditing] = useState<string | null>(null);
  const revealed = board.cards.some((other) => other.cardId === card.cardId);
  const pending = waiting.some((entry) => "cardId" in entry.input && entry.input.cardId === card.cardId);

  const withdraw = () => {
    give("withdrawCard", { cardId: card.cardId });
    if (!revealed)
      showToast("Card withdrawn.", {
        action: {
          label: "Undo",
          // A withdrawn id is spent, so the same words come back as a new card.
          run: () =>
            give("writeCard", {
              stepId: card.stepId,
              cardId: newId(),
              text: card.text ?? "",
              kind: card.kind,
              ...(card.answers.length > 0 && { answers: card.answers }),
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
            if (editing.trim() && editing.trim() !== card.text)
              give("editCard", { cardId: card.cardId, text: editing.trim() });
            setEditing(null);
          }}
        >
          <TextArea
            label="Text of the card"
            hideLabel
            value={editing}
            onChange={setEditing}
            maxLength={500}
            autoFocus
            onKeyDown={(event) => {
              if (event.key === "Escape") setEditing(null);
              else event.continuePropagation();
            }}
          />
          <div className={styles.actions}>
            <Button size="small" look="quiet" onPress={() => setEditing(null)}>
              Cancel
            </Button>
            <Button size="small" look="primary" type="submit" isDisabled={!editing.trim()}>
              Save
            </Button>
          </div>
        </Form>
      </li>
    );

  return (
    <li className={styles.card}>
      <p className={styles.text}>{card.text}</p>
      <div className={styles.foot}>
        <span className={styles.state}>
          {pending ? (
            <span className={styles.waiting}>
              <CloudUpload size={14} aria-hidden /> Waiting to be sent
            </span>
          ) : revealed ? (
            "Revealed"
          ) : silent ? (
            <>
              <EyeOff size={14} aria-hidden /> Only you
            </>
          ) : (
            ""
          )}
        </span>
        <IconButton
          size="small"
          label="Edit this card"
          icon={<Pencil size={15} />}
          onPress={() => setEditing(card.text ?? "")}
        />
        <IconButton size="small" label="Withdraw this card" icon={<Trash2 size={15} />} onPress={withdraw} />
      </div>
    </li>
  );
}
