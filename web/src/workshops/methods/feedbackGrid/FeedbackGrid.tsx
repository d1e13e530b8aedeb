import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { CardTile } from "../../board/CardTile";
import type { BoardCard } from "../../workshopBoard";
import { type Feedback, feedbackFields } from "../cardFields";
import { detailIn } from "../details";
import styles from "./FeedbackGrid.module.css";

/** Four fields with their cards; what was saved without one comes last. */
export default function FeedbackGrid({ cards }: { cards: BoardCard[] }) {
  const loose = cards.filter((card) => detailIn(card.details, "FEEDBACK") === null);
  return (
    <div className={styles.grid}>
      {(Object.keys(feedbackFields) as Feedback[]).map((field) => {
        const { many, icon: Icon } = feedbackFields[field];
        const its = cards.filter((card) => detailIn(card.details, "FEEDBACK") === field);
        return (
          <section key={field} className={styles.field} aria-label={many}>
            <h3 className={styles.heading}>
              <Icon size={18} aria-hidden /> {many} <span>{its.length}</span>
            </h3>
            {its.length === 0 ? (
              <p className={styles.none}>{i18n.t("Nothing yet.")}</p>
            ) : (
              <Cards cards={its} />
            )}
          </section>
        );
      })}
      {loose.length > 0 && (
        <section className={styles.loose} aria-label={i18n.t("Without a field")}>
          <h3 className={styles.heading}>
            <Trans
              id="Without a field <0>{count}</0>"
              values={{ count: loose.length }}
              components={{ 0: <span /> }}
            />
          </h3>
          <Cards cards={loose} />
        </section>
      )}
    </div>
  );
}

const Cards = ({ cards }: { cards: BoardCard[] }) => (
  <ul className={styles.cards}>
    {cards.map((card) => (
      <CardTile key={card.cardId} card={card} details={false} />
    ))}
  </ul>
);
