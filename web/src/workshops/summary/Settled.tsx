import { i18n } from "@lingui/core";
import { Gavel, Handshake } from "lucide-react";
import { byDay } from "../methods/promises/byDay";
import { PromiseTerms } from "../methods/promises/PromiseTerms";
import { useWorkshop } from "../useWorkshop";
import styles from "./Settled.module.css";
import { promisesOf } from "./summary";

/** What was decided. */
export function Decisions() {
  const { board } = useWorkshop();
  return (
    <section className={styles.block} aria-labelledby="decisions">
      <h2 id="decisions" className={styles.heading}>
        <Gavel size={20} aria-hidden />
        {i18n.t("Decisions")}
      </h2>
      {board.decisions.length === 0 ? (
        <p className={styles.none}>{i18n.t("No decision was noted.")}</p>
      ) : (
        <ol className={styles.list}>
          {board.decisions.map((decision) => (
            <li key={decision.decisionId} className={styles.item}>
              {decision.text ?? <em>{i18n.t("Erased")}</em>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What was promised on the spot, and by whom. */
export function Promises() {
  const { board } = useWorkshop();
  const promises = byDay(promisesOf(board));
  return (
    <section className={styles.block} data-tone="promises" aria-labelledby="promises">
      <h2 id="promises" className={styles.heading}>
        <Handshake size={20} aria-hidden />
        {i18n.t("Promises")}
      </h2>
      {promises.length === 0 ? (
        <p className={styles.none}>{i18n.t("No promise was written.")}</p>
      ) : (
        <ol className={styles.list}>
          {promises.map((card) => (
            <li key={card.cardId} className={styles.item}>
              <span>{card.text ?? <em>{i18n.t("Erased")}</em>}</span>
              <PromiseTerms card={card} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
