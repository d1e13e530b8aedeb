import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { CardTile } from "../../board/CardTile";
import type { BoardCard } from "../../workshopBoard";
import styles from "./FeedbackGrid.module.css";
import { fieldsOf } from "./fieldsOf";

/** Four fields with their cards; what was saved without one comes last. */
export default function FeedbackGrid({ cards }: { cards: BoardCard[] }) {
  const { fields, loose } = fieldsOf(cards);
  return (
    <div className={styles.grid}>
      {fields.map(({ field, many, icon: Icon, cards: its }) => (
        <section key={field} className={styles.field} aria-label={many}>
          <h3 className={styles.heading}>
            <Icon size={18} aria-hidden /> {many} <span>{its.length}</span>
          </h3>
          {its.length === 0 ? <p className={styles.none}>{i18n.t("Nothing yet.")}</p> : <Cards cards={its} />}
        </section>
      ))}
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
