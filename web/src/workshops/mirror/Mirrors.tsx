import { i18n } from "@lingui/core";
import { useWorkshop } from "../useWorkshop";
import { titleOf } from "../workshopBoard";
import { MirrorResults } from "./MirrorResults";
import styles from "./MirrorResults.module.css";

/** Every closed round of the mirror, the last one first, under the titles of their steps. */
export default function Mirrors({ level: Level = "h2" }: { level?: "h2" | "h3" }) {
  const { board } = useWorkshop();
  return board.mirrorRounds
    .filter((round) => round.results)
    .toReversed()
    .map((round) => (
      <div key={round.roundId} className={styles.mirror}>
        <Level className={styles.title}>{titleOf(board, round.stepId) ?? i18n.t("Perception mirror")}</Level>
        <MirrorResults round={round} level={Level === "h2" ? "h3" : "h4"} />
      </div>
    ));
}
