import { i18n } from "@lingui/core";
import type { BoardCard } from "../../workshopBoard";
import { byDay } from "./byDay";
import styles from "./PromiseList.module.css";
import { PromiseTerms } from "./PromiseTerms";

/** Promises by their day, those without one last. */
export default function PromiseList({ cards }: { cards: BoardCard[] }) {
  return (
    <ol className={styles.list}>
      {byDay(cards).map((card) => (
        <li key={card.cardId} className={styles.promise} data-side={card.side ?? undefined}>
          <p className={styles.text} dir="auto">
            {card.text ?? <em>{i18n.t("This text was erased.")}</em>}
          </p>
          <PromiseTerms card={card} />
        </li>
      ))}
    </ol>
  );
}
