import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { Skeleton } from "../../design/Skeleton";
import { Tabs } from "../../design/Tabs";
import { isRated } from "../ratings";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound, CardResult, VotingMethod } from "../workshopBoard";
import { commonGround, dividedCards } from "./formulas";
import { ResultRow } from "./ResultRow";
import styles from "./Results.module.css";
import { SideLegend } from "./SideLegend";
import { ThemeTree } from "./ThemeTree";

const RoundChart = lazyPart(() => import("./charts/RoundChart"));

const behind: Record<VotingMethod, string> = {
  DOTS: i18n.t("Cards on which every shown side placed dots, the best first."),
  AGREEMENT: i18n.t("Cards to which more than half of every shown side agreed, the best first."),
  NUF: i18n.t("Cards to which every shown side gave more than half of what NUF can give, the best first."),
  IMPACT_EFFORT: i18n.t("Cards whose impact every shown side put at 50 or more, the best first."),
};

/** One closed round: every card with its sides beside each other, and the two lists. */
export function RoundResults({
  round,
  most,
}: {
  round: BoardRound;
  /** How many of a list are shown before one asks for the rest. */
  most?: number;
}) {
  const [tab, setTab] = useState(isRated(round.method) ? "chart" : "all");
  const { board } = useWorkshop();
  const step = board.agenda.find((other) => other.stepId === round.stepId);
  const results = round.results ?? [];
  const common = commonGround(results);
  const divided = dividedCards(results);
  const label = i18n.t("Results: {title}", { title: step?.title ?? i18n.t("voting round") });
  const chart = (
    <Part fallback={<Skeleton height="18rem" />}>
      <RoundChart round={round} />
    </Part>
  );
  return (
    <section aria-label={label} className={styles.results}>
      <SideLegend round={round} />
      <Tabs
        label={i18n.t("Lists")}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: "all",
            label: i18n.t("Ranking"),
            count: results.length,
            content: (
              <List
                results={results}
                round={round}
                most={most}
                empty={i18n.t("No cards were in this round.")}
              />
            ),
          },
          {
            id: "chart",
            label: i18n.t("Chart"),
            content: chart,
          },
          {
            id: "common",
            label: i18n.t("Common ground"),
            count: common.length,
            content: (
              <List
                results={common}
                most={most}
                round={round}
                intro={behind[round.method]}
                empty={i18n.t("No card has every side behind it. Look at what divides.")}
              />
            ),
          },
          {
            id: "divided",
            label: i18n.t("Divided"),
            count: divided.length,
            content: (
              <List
                results={divided}
                most={most}
                round={round}
                intro={i18n.t("Cards on which two sides are at least 25 points apart, the widest first.")}
                empty={i18n.t("No card divides the sides by 25 points or more.")}
              />
            ),
          },
          ...(board.themes.length > 0
            ? [{ id: "themes", label: i18n.t("Themes"), content: <ThemeTree round={round} /> }]
            : []),
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
          {i18n.t("Show all {count}", { count: results.length })}
        </Button>
      )}
    </>
  );
}

export default RoundResults;
