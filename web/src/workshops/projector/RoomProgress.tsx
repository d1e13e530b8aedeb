import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Progress } from "../../design/Progress";
import { methods } from "../methods/methods";
import { askedIn } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./Projector.module.css";

/** How far the room is, without a name: cards and people who are done. */
export function RoomProgress({ step }: { step: BoardStep }) {
  const { board } = useWorkshop();
  if (!methods[step.method].writes) return null;
  const writers = askedIn(board, step).length;
  return (
    <section className={styles.progress} aria-label={i18n.t("How far we are")} aria-live="polite">
      <p className={styles.figure}>
        <Trans
          id="{count, plural, one {<0>#</0> card} other {<0>#</0> cards}}"
          values={{ count: step.cardCount }}
          components={{ 0: <strong /> }}
        />
        {step.hiddenCardCount > 0 && `, ${i18n.t("{count} hidden", { count: step.hiddenCardCount })}`}
      </p>
      <p className={styles.figure}>
        <Trans
          id="<0>{doneCount}</0> of {writers, plural, one {# person} other {# people}} done"
          values={{ doneCount: step.doneCount, writers }}
          components={{ 0: <strong /> }}
        />
      </p>
      <Progress label={i18n.t("Are done")} value={step.doneCount} of={writers} />
    </section>
  );
}
