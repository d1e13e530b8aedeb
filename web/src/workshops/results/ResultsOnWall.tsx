import { i18n } from "@lingui/core";
import { useRef } from "react";
import { Turning } from "../projector/Turning";
import { useWorkshop } from "../useWorkshop";
import { type BoardRound, type CardResult, titleOf } from "../workshopBoard";
import { BarsChart } from "./charts/BarsChart";
import { ChartTable } from "./charts/ChartTable";
import { type ChartRow, chartData, numbered } from "./charts/chartData";
import { ImpactMap } from "./charts/ImpactMap";
import { largeType } from "./charts/typeSizes";
import { useWidth } from "./charts/useWidth";
import { commonGround, dividedCards } from "./formulas";
import styles from "./ResultsOnWall.module.css";
import { SideLegend } from "./SideLegend";

/** How much of the screen's height the map takes: the question and the sides stand above it. */
const mapShare = 0.6;

/** A closed round for the room: each card with its sides in letters that are read from the back, then what is common ground and what divides, page by page. */
export default function ResultsOnWall({ round }: { round: BoardRound }) {
  const { board } = useWorkshop();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const type = largeType(width);
  const data = chartData(round, board.cards);
  const [first] = data.rows;
  const isPaired = first?.groups.length === 1 && width > type * 50;
  const gap = type * 3;
  const results = round.results ?? [];
  const title = titleOf(board, round.stepId) ?? i18n.t("voting round");
  const rowsOf = (chosen: readonly CardResult[]) =>
    chosen.flatMap(({ cardId }) => data.rows.find((row) => row.cardId === cardId) ?? []);
  const charts =
    round.method === "IMPACT_EFFORT"
      ? [
          <li key="map">
            <ImpactMap
              data={data}
              width={width}
              type={type}
              title={title}
              mostHeight={window.innerHeight * mapShare}
              isBare
            />
          </li>,
          ...data.rows.map((row) => <Line key={row.cardId} row={row} value={row.number} />),
        ]
      : data.rows.map((row) => (
          <li key={row.cardId}>
            <BarsChart
              data={{ ...data, rows: [shown(row)] }}
              width={isPaired ? (width - gap) / 2 : width}
              type={type}
              title={row.text}
              isBare
            />
          </li>
        ));
  return (
    <section ref={frame} aria-label={i18n.t("Results: {title}", { title })} className={styles.results}>
      <SideLegend round={round} />
      {first?.groups.length === 1 && <p className={styles.what}>{first.groups[0]?.name}</p>}
      <Turning label={i18n.t("Results, best first")} className={isPaired ? styles.pairs : undefined}>
        {charts}
        {lines(i18n.t("Common ground"), rowsOf(commonGround(results)), (row) => row.number)}
        {lines(i18n.t("Divided"), rowsOf(dividedCards(results)), (row) =>
          i18n.t("{points} points apart", { points: row.divided }),
        )}
      </Turning>
      <div className="visually-hidden">
        <ChartTable round={round} data={data} caption={title} />
      </div>
    </section>
  );
}

/** Without the sides that are not shown: the legend says so once. */
const shown = (row: ChartRow): ChartRow => ({
  ...row,
  groups: row.groups.map((group) => ({ ...group, values: group.values.filter((value) => !value.hidden) })),
});

/** A list with its name, which stands on each of its pages; nothing where nothing is in it. */
const lines = (name: string, rows: readonly ChartRow[], value: (row: ChartRow) => string) =>
  rows.length === 0
    ? []
    : [
        <li key={name} className={styles.name} data-heads={name}>
          <h2>{name}</h2>
        </li>,
        ...rows.map((row) => <Line key={`${name} ${row.cardId}`} row={row} value={value(row)} />),
      ];

function Line({ row, value }: { row: ChartRow; value: string }) {
  return (
    <li className={styles.line}>
      <span className={styles.text} dir="auto">
        {numbered(row)}
      </span>
      <strong>{value}</strong>
    </li>
  );
}
