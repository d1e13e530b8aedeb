import { i18n } from "@lingui/core";
import { Gavel, Handshake, Undo2 } from "lucide-react";
import { useRef } from "react";
import { classes } from "../../design/classes";
import { IconButton } from "../../design/IconButton";
import { showToast } from "../../design/toasts";
import { useFocusKept } from "../../design/useFocusKept";
import { newId } from "../../graphql/newId";
import { byDay } from "../methods/promises/byDay";
import { PromiseTerms } from "../methods/promises/PromiseTerms";
import { useWorkshop } from "../useWorkshop";
import type { BoardDecision } from "../workshopBoard";
import styles from "./Settled.module.css";
import { promisesOf } from "./summary";

/** What was decided. Until the close whoever facilitates can take a slip back. */
export function Decisions() {
  const { board, isFacilitator, run } = useWorkshop();
  const mayTakeBack = isFacilitator && board.state !== "CLOSED";
  const place = useRef<HTMLElement>(null);
  useFocusKept(place);
  const takeBack = async ({ decisionId, text }: BoardDecision) => {
    if (!(await run("takeBackDecision", { decisionId }))) return;
    const noteAgain = () => void run("noteDecision", { decisionId: newId(), text: text ?? "" });
    showToast(i18n.t("The decision is taken back."), {
      ...(text !== null && { action: { label: i18n.t("Undo"), run: noteAgain } }),
    });
  };
  return (
    <section ref={place} tabIndex={-1} className={styles.block} aria-labelledby="decisions">
      <h2 id="decisions" className={styles.heading}>
        <Gavel size={20} aria-hidden />
        {i18n.t("Decisions")}
      </h2>
      {board.decisions.length === 0 ? (
        <p className={styles.none}>{i18n.t("No decision was noted.")}</p>
      ) : (
        <ol className={styles.list}>
          {board.decisions.map((decision) => (
            <li key={decision.decisionId} className={classes(styles.item, styles.decision)}>
              <span dir="auto">{decision.text ?? <em>{i18n.t("Erased")}</em>}</span>
              {mayTakeBack && (
                <IconButton
                  size="small"
                  label={i18n.t("Take back: {text}", { text: decision.text ?? i18n.t("erased") })}
                  icon={<Undo2 size={16} />}
                  onPress={() => void takeBack(decision)}
                />
              )}
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
              <span dir="auto">{card.text ?? <em>{i18n.t("Erased")}</em>}</span>
              <PromiseTerms card={card} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
