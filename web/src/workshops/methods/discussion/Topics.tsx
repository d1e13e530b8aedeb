import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { MessageSquareText } from "lucide-react";
import { Button } from "../../../design/Button";
import board from "../../board/Board.module.css";
import { CardTile } from "../../board/CardTile";
import { useWorkshop } from "../../useWorkshop";
import type { BoardCard } from "../../workshopBoard";
import { topicsOf } from "./queue";
import styles from "./Topics.module.css";

/** What is still to be discussed, in its order, and what was. */
export default function Topics({ cards }: { cards: BoardCard[] }) {
  const { board: workshop, isFacilitator, run } = useWorkshop();
  const { left, discussed } = topicsOf(cards, workshop);
  return (
    <div className={styles.topics}>
      <section aria-label={i18n.t("Still to discuss")}>
        <h3 className={styles.heading}>
          <Trans
            id="Still to discuss <0>{count}</0>"
            values={{ count: left.length }}
            components={{ 0: <span /> }}
          />
        </h3>
        <ol className={board.grid}>
          {left.map((card) => (
            <CardTile key={card.cardId} card={card}>
              {isFacilitator && (
                <Button
                  size="small"
                  look="secondary"
                  icon={<MessageSquareText size={16} />}
                  aria-label={i18n.t("Discuss: {text}", { text: card.text ?? i18n.t("erased") })}
                  onPress={() => void run("openTopic", { cardId: card.cardId })}
                >
                  {i18n.t("Discuss")}
                </Button>
              )}
            </CardTile>
          ))}
        </ol>
      </section>
      {discussed.length > 0 && (
        <section aria-label={i18n.t("Discussed")}>
          <h3 className={styles.heading}>
            <Trans
              id="Discussed <0>{count}</0>"
              values={{ count: discussed.length }}
              components={{ 0: <span /> }}
            />
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
