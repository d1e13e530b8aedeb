import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Lock } from "lucide-react";
import { Progress } from "../../design/Progress";
import { askedIn } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";
import styles from "./Sealed.module.css";

/** An open round for those who do not vote: how many have, and nothing else. */
export function Sealed({ round }: { round: BoardRound }) {
  const { board } = useWorkshop();
  const voters = askedIn(
    board,
    board.agenda.find((step) => step.stepId === round.stepId),
  ).length;
  return (
    <section className={styles.sealed} aria-label={i18n.t("Voting round")} aria-live="polite">
      <Lock size={24} aria-hidden />
      <div className={styles.words}>
        <p className={styles.figure}>
          <Trans
            id="<0>{voterCount}</0> of {voters} have voted"
            values={{ voterCount: round.voterCount, voters }}
            components={{ 0: <strong /> }}
          />
        </p>
        <Progress label={i18n.t("Have voted")} value={round.voterCount} of={voters} />
        <p className={styles.note}>
          {i18n.t("The tally is sealed for everybody, you included, until the round closes.")}
        </p>
      </div>
    </section>
  );
}
