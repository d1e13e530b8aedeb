import { i18n } from "@lingui/core";
import { sideNames } from "../../design/sides";
import { useWorkshop } from "../useWorkshop";
import { blindSpotText, blindSpotWorking, gapText, gapWorking, meanText } from "./formulas";
import styles from "./MirrorResults.module.css";
import type { MirrorRound } from "./mirrorRounds";
import { answerNames, points, statementText } from "./words";

/** What the chart shows, in numbers: one row a statement and side. */
export function MirrorTable({ round, caption }: { round: MirrorRound; caption: string }) {
  const { board } = useWorkshop();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t("Statement")}</th>
          <th scope="col">{i18n.t("Gap")}</th>
          <th scope="col">{i18n.t("Side")}</th>
          <th scope="col">{i18n.t("n")}</th>
          <th scope="col">{i18n.t("Mean")}</th>
          <th scope="col">{i18n.t("Blind spot")}</th>
          {points.map((point) => (
            <th key={point} scope="col">
              {answerNames[point]}
            </th>
          ))}
          <th scope="col">{i18n.t("Cannot say")}</th>
        </tr>
      </thead>
      <tbody>
        {(round.results ?? []).map((result) =>
          result.sides.map((side, index) => (
            <tr key={result.statement + side.side} data-first={index === 0 || undefined}>
              {index === 0 && (
                <>
                  <th scope="rowgroup" rowSpan={result.sides.length}>
                    {statementText(board, result.statement)}
                  </th>
                  <td rowSpan={result.sides.length}>
                    {gapText(result) ?? "–"} <small>{gapWorking(result)}</small>
                  </td>
                </>
              )}
              <th scope="row">{sideNames[side.side]}</th>
              {side.hidden ? (
                <td colSpan={points.length + 4}>{i18n.t("not enough answers")}</td>
              ) : (
                <>
                  <td>{side.n}</td>
                  <td>{meanText(side.mean)}</td>
                  <td>
                    {side.blindSpot === null ? (
                      "–"
                    ) : (
                      <>
                        {blindSpotText(side)} <small>{blindSpotWorking(side, result)}</small>
                      </>
                    )}
                  </td>
                  {points.map((point, place) => (
                    <td key={point}>{side.counts?.[place]}</td>
                  ))}
                  <td>{side.cannotSay}</td>
                </>
              )}
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
