import { sideNames } from "../../../design/sides";
import type { BoardRound } from "../../workshopBoard";
import { rankedBy } from "../formulas";
import type { ChartData } from "./chartData";
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
  const groups = data.rows[0]?.groups.map(({ name }) => name) ?? [];
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Rank</th>
          <th scope="col">Card</th>
          <th scope="col">{rankedBy[round.method]}</th>
          {sides.flatMap((side) =>
            groups.map((name) => (
              <th key={`${side} ${name}`} scope="col">
                {sideNames[side]}
                <small>{name}</small>
              </th>
            )),
          )}
          <th scope="col">Divided</th>
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.cardId}>
            <td>{row.rank}</td>
            <th scope="row">{row.text}</th>
            <td>{row.number}</td>
            {sides.flatMap((side, at) =>
              row.groups.map((group) => {
                const value = group.values[at];
                return (
                  <td key={`${side} ${group.name}`}>
                    {value?.text}
                    {value && !value.hidden && value.n !== null && <small>n {value.n}</small>}
                  </td>
                );
              }),
            )}
            <td>{row.divided} points</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
