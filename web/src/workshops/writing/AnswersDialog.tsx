import { Check } from "lucide-react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { SideGlyph } from "../../design/SideBadge";
import { useWorkshop } from "../useWorkshop";
import styles from "./AnswersDialog.module.css";

/** Picks the pain points and questions that an idea answers. */
export function AnswersDialog({
  chosen,
  onChange,
  onClose,
}: {
  chosen: string[];
  onChange: (cardIds: string[]) => void;
  onClose: () => void;
}) {
  const { board } = useWorkshop();
  const ranks = new Map(
    board.votingRounds.flatMap((round) => round.results ?? []).map((result) => [result.cardId, result.rank]),
  );
  const cards = board.cards
    .filter((card) => card.kind === "PAIN_POINT" || card.kind === "QUESTION")
    .sort((one, other) => (ranks.get(one.cardId) ?? 999) - (ranks.get(other.cardId) ?? 999));
  return (
    <Dialog
      title="What does it answer?"
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <fieldset className={styles.list}>
        <legend className="visually-hidden">Pain points and questions</legend>
        {cards.map((card) => {
          const on = chosen.includes(card.cardId);
          return (
            <label key={card.cardId} className={styles.row} data-on={on || undefined}>
              <input
                type="checkbox"
                className="visually-hidden"
                checked={on}
                disabled={!on && chosen.length >= 20}
                onChange={() =>
                  onChange(on ? chosen.filter((id) => id !== card.cardId) : [...chosen, card.cardId])
                }
              />
              <span className={styles.box} aria-hidden>
                {on && <Check size={14} />}
              </span>
              <span className={styles.text}>{card.text}</span>
              {card.side && <SideGlyph side={card.side} size={12} />}
            </label>
          );
        })}
      </fieldset>
    </Dialog>
  );
}
