import { i18n } from "@lingui/core";
import { sideNames } from "../../../design/sides";
import type { BoardRound } from "../../workshopBoard";
import { rankedBy } from "../formulas";
import type { ChartData, ChartRow } from "./chartData";
import styles from "./RoundChart.module.css";

/** What the chart shows, in numbers, each with its n. */
export function ChartTable({
  round,
  data,
  caption,
}: {
  round: BoardRound;
  data: ChartData;
  caption: string;
}) {
  const sides = data.rows[0]?.groups[0]?.values.map(({ side }) => side) ?? [];
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t("Rank")}</th>
          <th scope="col">{i18n.t("Card")}</th>
          <th scope="col">{rankedBy[round.method]}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {sideNames[side]}
            </th>
          ))}
          <th scope="col">{i18n.t("Divided")}</th>
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.cardId}>
            <td>{row.rank ?? "–"}</td>
            <th scope="row" dir="auto">
              {row.text}
            </th>
            <td>{row.number}</td>
            {sides.map((side, at) => (
              <td key={side}>
                <SideCell row={row} at={at} />
              </td>
            ))}
            <td>{i18n.t("{divided} points", { divided: row.divided })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one side gave: each thing by its name where there are more, and of how many. */
function SideCell({ row, at }: { row: ChartRow; at: number }) {
  const first = row.groups[0]?.values[at];
  if (!first || first.value === null) return <>{first?.text}</>;
  return (
    <>
      {row.groups.map((group) => (
        <span key={group.name} className={styles.line}>
          {row.groups.length > 1 && `${group.name} `}
          {group.values[at]?.text}
        </span>
      ))}
      <small>n {first.n}</small>
    </>
  );
}
