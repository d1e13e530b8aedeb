import { i18n } from "@lingui/core";
import { ChartBar } from "lucide-react";
import { EmptyState } from "../../design/EmptyState";
import { lazyPart } from "../../design/parts";
import { useWorkshop } from "../useWorkshop";
import { titleOf } from "../workshopBoard";
import styles from "./Results.module.css";
import { RoundResults } from "./RoundResults";

const Mirrors = lazyPart(() => import("../mirror/Mirrors"));

/** All closed rounds, the last one first, and what mirrors showed. */
export default function ResultsView({
  chosen,
  onChoose,
}: {
  chosen: string | null;
  onChoose: (roundId: string) => void;
}) {
  const { board } = useWorkshop();
  const rounds = board.votingRounds.filter((round) => round.results);
  const round = rounds.find((other) => other.roundId === chosen) ?? rounds.at(-1);
  const mirrored = board.mirrorRounds.some((other) => other.results);
  if (!round && mirrored) return <Mirrors />;
  if (!round)
    return (
      <EmptyState icon={<ChartBar size={28} />} title={i18n.t("No results yet")}>
        {i18n.t("They appear when a voting round closes. Until then its tally is sealed for everybody.")}
      </EmptyState>
    );
  return (
    <>
      {rounds.length > 1 && (
        <nav className={styles.rounds} aria-label={i18n.t("Voting rounds")}>
          {rounds.map((other, index) => (
            <button
              key={other.roundId}
              type="button"
              aria-current={other === round ? "true" : undefined}
              onClick={() => onChoose(other.roundId)}
            >
              {titleOf(board, other.stepId) ?? i18n.t("Vote")} · {index + 1}
            </button>
          ))}
        </nav>
      )}
      <RoundResults round={round} />
      {mirrored && <Mirrors />}
    </>
  );
}
