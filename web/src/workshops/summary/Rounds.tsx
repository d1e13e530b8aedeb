import { i18n } from "@lingui/core";
import { methods } from "../methods/methods";
import { RoundResults } from "../results/RoundResults";
import { useWorkshop } from "../useWorkshop";
import type { Method, VotingMethod } from "../workshopBoard";
import styles from "./SummaryPage.module.css";

const methodOf: Record<VotingMethod, Method> = {
  DOTS: "DOT_VOTING",
  AGREEMENT: "AGREE_DISAGREE_PASS",
  NUF: "NUF",
  IMPACT_EFFORT: "IMPACT_EFFORT",
};

/** What won, round by round, each side beside the others. */
export function Rounds() {
  const { board } = useWorkshop();
  const rounds = board.votingRounds.filter((round) => round.results);
  if (rounds.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="won">
      <h2 id="won" className={styles.heading}>
        {i18n.t("What won")}
      </h2>
      {rounds.map((round) => {
        const step = board.agenda.find((other) => other.stepId === round.stepId);
        return (
          <div key={round.roundId} className={styles.round}>
            <div className={styles.roundHead}>
              <h3 className={styles.roundTitle} dir="auto">
                {step?.title ?? methods[methodOf[round.method]].name}
              </h3>
              <span className={styles.small}>
                {i18n.t("{voterCount, plural, one {# voter} other {# voters}}", {
                  voterCount: round.voterCount,
                })}
                , {i18n.t("{count, plural, one {# card} other {# cards}}", { count: round.cardIds.length })}
                {round.budget !== null &&
                  i18n.t(", {budget, plural, one {# dot} other {# dots}} each", { budget: round.budget })}
              </span>
            </div>
            <RoundResults round={round} most={5} />
          </div>
        );
      })}
    </section>
  );
}
