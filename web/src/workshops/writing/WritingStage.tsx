import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { PenOff } from "lucide-react";
import { useRef } from "react";
import { Part } from "../../design/Part";
import { places } from "../../design/places";
import { useFocusKept } from "../../design/useFocusKept";
import board from "../board/Board.module.css";
import { CardTile } from "../board/CardTile";
import { kindNames } from "../cardKinds";
import { methods } from "../methods/methods";
import { asks } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { Composer } from "./Composer";
import { DoneButton } from "./DoneButton";
import { OwnCards } from "./OwnCards";
import styles from "./WritingStage.module.css";

/** Writing cards: one field, the own cards under it, and what is revealed under those. */
export function WritingStage({ step }: { step: BoardStep }) {
  const { board: workshop, own, me, isFacilitator } = useWorkshop();
  const { writes: kind = "NOTE", cards = kindNames[kind], mostCards, Own, Revealed } = methods[step.method];
  const revealed = workshop.cards.filter((card) => card.stepId === step.stepId);
  const mine = own.cards.filter((card) => card.stepId === step.stepId);
  // The last card of one's own takes along the list that keeps the focus otherwise.
  const place = useRef<HTMLElement>(null);
  useFocusKept(place);
  const done = own.doneStepIds.includes(step.stepId);
  const mayWrite = asks(step, me);
  return (
    <div className={styles.stage}>
      {mayWrite && (
        <section ref={place} tabIndex={-1} className={styles.write} aria-label={i18n.t("Write")}>
          {mostCards !== undefined && mine.length >= mostCards ? (
            <p className={styles.watch}>
              {i18n.t(
                "{mostCards, plural, one {# card} other {# cards}}, and that is all of them. Withdraw one to write another.",
                { mostCards },
              )}
            </p>
          ) : (
            <Composer key={step.stepId} step={step} kind={kind} />
          )}
          {Own && (
            <Part>
              <Own step={step} cards={mine} />
            </Part>
          )}
          <OwnCards cards={mine} hidden={step.visibility === "SILENT"} />
          <div className={styles.done} data-done={done || undefined}>
            <p>
              {done
                ? i18n.t("You said that you are done. You can still write.")
                : mine.length > 0
                  ? i18n.t("{count, plural, one {# card} other {# cards}} written. Nothing more to add?", {
                      count: mine.length,
                    })
                  : i18n.t("Nothing to add? Say so, and the others need not wait.")}
            </p>
            <DoneButton stepId={step.stepId} />
          </div>
        </section>
      )}
      {!mayWrite && !isFacilitator && (
        <p className={styles.watch}>
          <PenOff size={18} aria-hidden />{" "}
          {i18n.t("In this step others write. You will see their cards here.")}
        </p>
      )}
      {isFacilitator && step.hiddenCardCount > 0 && (
        <HiddenStack
          count={step.hiddenCardCount}
          kind={step.hiddenCardCount === 1 ? cards.one : cards.many}
        />
      )}
      {revealed.length > 0 && (
        <section aria-label={i18n.t("Revealed cards")}>
          <h2 className={styles.heading}>
            <Trans
              id="Revealed <0>{count}</0>"
              values={{ count: revealed.length }}
              components={{ 0: <span /> }}
            />
          </h2>
          {Revealed ? (
            <Part>
              <Revealed step={step} cards={revealed} />
            </Part>
          ) : (
            <ul className={board.grid}>
              {revealed.map((card) => (
                <CardTile key={card.cardId} card={card} />
              ))}
            </ul>
          )}
        </section>
      )}
      {isFacilitator && revealed.length === 0 && step.hiddenCardCount === 0 && (
        <p className={styles.watch}>{i18n.t("No cards yet. People see the prompt and are writing.")}</p>
      )}
    </div>
  );
}

/** What a facilitator sees of hidden cards: that there are some. */
function HiddenStack({ count, kind }: { count: number; kind: string }) {
  return (
    <section className={styles.stack} aria-label={i18n.t("Hidden cards")} aria-live="polite">
      <div className={styles.backs} aria-hidden>
        {places(Math.min(count, 14)).map((place) => (
          <span key={place} />
        ))}
      </div>
      <p className={styles.stackFigure}>
        <Trans
          id="<0>{count}</0> {kind} written and hidden"
          values={{ count, kind }}
          components={{ 0: <strong /> }}
        />
      </p>
      <p className={styles.stackNote}>
        {i18n.t("Nobody but the author can read a card before the reveal; not even you.")}
      </p>
    </section>
  );
}
