import { useState } from "react";
import { Button } from "../../design/Button";
import { Tabs } from "../../design/Tabs";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound, CardResult } from "../workshopBoard";
import { commonGround, dividedCards } from "./formulas";
import { ResultRow } from "./ResultRow";
import styles from "./Results.module.css";
import { SideLegend } from "./SideLegend";

/** One closed round: every card with its sides beside each other, and the two lists. */
export function RoundResults({
  round,
  most,
}: {
  round: BoardRound;
  /** How many of a list are shown before one asks for the rest. */
  most?: number;
}) {
  const [tab, setTab] = useState("all");
  const { board } = useWorkshop();
  const step = board.agenda.find((other) => other.stepId === round.stepId);
  const results = round.results ?? [];
  const common = commonGround(results);
  const divided = dividedCards(results);
  return (
    <section aria-label={`Results: ${step?.title ?? "voting round"}`} className={styles.results}>
      <SideLegend round={round} />
      <Tabs
        label="Lists"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: "all",
            label: "Ranking",
            count: results.length,
            content: (
              <List results={results} round={round} most={most} empty="No cards were in this round." />
            ),
          },
          {
            id: "common",
            label: "Common ground",
            count: common.length,
            content: (
              <List
                results={common}
                most={most}
                round={round}
                intro={
                  round.method === "DOTS"
                    ? "Cards on which every shown side placed dots, the best first."
                    : "Cards to which more than half of every shown side agreed, the best first."
                }
                empty="No card has every side behind it. Look at what divides."
              />
            ),
          },
          {
            id: "divided",
            label: "Divided",
            count: divided.length,
            content: (
              <List
                results={divided}
                most={most}
                round={round}
                intro="Cards on which two sides are at least 25 points apart, the widest first."
                empty="No card divides the sides by 25 points or more."
              />
            ),
          },
        ]}
      />
    </section>
  );
}

function List({
  results,
  round,
  most = Number.POSITIVE_INFINITY,
  intro,
  empty,
}: {
  results: CardResult[];
  round: BoardRound;
  most?: number;
  intro?: string;
  empty: string;
}) {
  const { board } = useWorkshop();
  const [whole, setWhole] = useState(false);
  if (results.length === 0) return <p className={styles.intro}>{empty}</p>;
  const widest = Math.max(...results.flatMap((result) => result.sides.map((side) => side.share ?? 0)), 0.01);
  return (
    <>
      {intro && <p className={styles.intro}>{intro}</p>}
      <ol>
        {(whole ? results : results.slice(0, most)).map((result) => (
          <ResultRow
            key={result.cardId}
            result={result}
            card={board.cards.find((card) => card.cardId === result.cardId)}
            method={round.method}
            full={round.method === "DOTS" ? widest : 1}
          />
        ))}
      </ol>
      {!whole && results.length > most && (
        <Button look="quiet" className={styles.rest} onPress={() => setWhole(true)}>
          Show all {results.length}
        </Button>
      )}
    </>
  );
}

export default RoundResults;
