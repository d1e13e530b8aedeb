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
        Decisions
      </h2>
      {board.decisions.length === 0 ? (
        <p className={styles.none}>No decision was noted.</p>
      ) : (
        <ol className={styles.list}>
          {board.decisions.map((decision) => (
            <li key={decision.decisionId} className={styles.item}>
              {decision.text ?? <em>Erased</em>}
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
        Promises
      </h2>
      {promises.length === 0 ? (
        <p className={styles.none}>No promise was written.</p>
      ) : (
        <ol className={styles.list}>
          {promises.map((card) => (
            <li key={card.cardId} className={styles.item}>
              <span>{card.text ?? <em>Erased</em>}</span>
              <PromiseTerms card={card} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
