import { MessageSquareText } from "lucide-react";
import { Button } from "../../../design/Button";
import board from "../../board/Board.module.css";
import { CardTile } from "../../board/CardTile";
import { useWorkshop } from "../../useWorkshop";
import type { BoardCard } from "../../workshopBoard";
import { queueOf } from "./queue";
import styles from "./Topics.module.css";

/** What is still to be discussed, in its order, and what was. */
export default function Topics({ cards }: { cards: BoardCard[] }) {
  const { board: workshop, isFacilitator, run } = useWorkshop();
  const discussed = workshop.discussedCardIds.flatMap((id) => cards.find((card) => card.cardId === id) ?? []);
  const left = queueOf(
    cards.filter((card) => !discussed.includes(card) && card.cardId !== workshop.topic?.cardId),
    workshop.votingRounds,
  );
  return (
    <div className={styles.topics}>
      <section aria-label="Still to discuss">
        <h3 className={styles.heading}>
          Still to discuss <span>{left.length}</span>
        </h3>
        <ol className={board.grid}>
          {left.map((card) => (
            <CardTile key={card.cardId} card={card}>
              {isFacilitator && (
                <Button
                  size="small"
                  look="secondary"
                  icon={<MessageSquareText size={16} />}
                  aria-label={`Discuss: ${card.text ?? "erased"}`}
                  onPress={() => void run("openTopic", { cardId: card.cardId })}
                >
                  Discuss
                </Button>
              )}
            </CardTile>
          ))}
        </ol>
      </section>
      {discussed.length > 0 && (
        <section aria-label="Discussed">
          <h3 className={styles.heading}>
            Discussed <span>{discussed.length}</span>
          </h3>
          <ol className={board.grid}>
            {discussed.map((card) => (
              <CardTile key={card.cardId} card={card} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
