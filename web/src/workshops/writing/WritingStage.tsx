import { Check, PenOff, RotateCcw } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../design/Button";
import { counted } from "../../design/counted";
import { places } from "../../design/places";
import board from "../board/Board.module.css";
import { CardTile } from "../board/CardTile";
import { kindNames } from "../cardKinds";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { Composer } from "./Composer";
import { OwnCards } from "./OwnCards";
import styles from "./WritingStage.module.css";

/** Writing cards: one field, the own cards under it, and what is revealed under those. */
export function WritingStage({ step }: { step: BoardStep }) {
  const { board: workshop, own, me, isFacilitator, give } = useWorkshop();
  const { writes: kind = "NOTE", cards = kindNames[kind], mostCards, Own, Revealed } = methods[step.method];
  const revealed = workshop.cards.filter((card) => card.stepId === step.stepId);
  const mine = own.cards.filter((card) => card.stepId === step.stepId);
  const done = own.doneStepIds.includes(step.stepId);
  const mayWrite = me?.role === "CONTRIBUTOR" && me.side !== null && step.writers.includes(me.side);
  return (
    <div className={styles.stage}>
      {mayWrite && (
        <section className={styles.write} aria-label="Write">
          {mostCards !== undefined && mine.length >= mostCards ? (
            <p className={styles.watch}>
              {counted(mostCards, "card")}, and that is all of them. Withdraw one to write another.
            </p>
          ) : (
            <Composer key={step.stepId} step={step} kind={kind} />
          )}
          {Own && (
            <Suspense fallback={null}>
              <Own step={step} cards={mine} />
            </Suspense>
          )}
          <OwnCards cards={mine} hidden={step.visibility === "SILENT"} />
          <div className={styles.done} data-done={done || undefined}>
            <p>
              {done
                ? "You said that you are done. You can still write."
                : mine.length > 0
                  ? `${counted(mine.length, "card")} written. Nothing more to add?`
                  : "Nothing to add? Say so, and the others need not wait."}
            </p>
            <Button
              look={done ? "quiet" : "secondary"}
              icon={done ? <RotateCcw size={17} /> : <Check size={18} />}
              onPress={() => give("markDone", { stepId: step.stepId, done: !done })}
            >
              {done ? "Not done yet" : "I’m done"}
            </Button>
          </div>
        </section>
      )}
      {!mayWrite && !isFacilitator && (
        <p className={styles.watch}>
          <PenOff size={18} aria-hidden /> In this step others write. You will see their cards here.
        </p>
      )}
      {isFacilitator && step.hiddenCardCount > 0 && (
        <HiddenStack count={step.hiddenCardCount} kind={cards.many} />
      )}
      {revealed.length > 0 && (
        <section aria-label="Revealed cards">
          <h2 className={styles.heading}>
            Revealed <span>{revealed.length}</span>
          </h2>
          {Revealed ? (
            <Suspense fallback={null}>
              <Revealed step={step} cards={revealed} />
            </Suspense>
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
        <p className={styles.watch}>No cards yet. People see the prompt and are writing.</p>
      )}
    </div>
  );
}

/** What a facilitator sees of hidden cards: that there are some. */
function HiddenStack({ count, kind }: { count: number; kind: string }) {
  return (
    <section className={styles.stack} aria-label="Hidden cards" aria-live="polite">
      <div className={styles.backs} aria-hidden>
        {places(Math.min(count, 14)).map((place) => (
          <span key={place} />
        ))}
      </div>
      <p className={styles.stackFigure}>
        <strong>{count}</strong> {kind} written and hidden
      </p>
      <p className={styles.stackNote}>
        Nobody but the author can read a card before the reveal; not even you.
      </p>
    </section>
  );
}
