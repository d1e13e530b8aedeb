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
    <section className={styles.sealed} aria-label="Voting round" aria-live="polite">
      <Lock size={24} aria-hidden />
      <div className={styles.words}>
        <p className={styles.figure}>
          <strong>{round.voterCount}</strong> of {voters} have voted
        </p>
        <Progress label="Have voted" value={round.voterCount} of={voters} />
        <p className={styles.note}>
          The tally is sealed for everybody, you included, until the round closes.
        </p>
      </div>
    </section>
  );
}
