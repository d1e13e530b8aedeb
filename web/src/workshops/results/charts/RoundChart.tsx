import { i18n } from "@lingui/core";
import { ZoomIn } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../../design/Button";
import { type Shape, ShapeSwitch } from "../../../design/ShapeSwitch";
import { useWorkshop } from "../../useWorkshop";
import type { BoardRound } from "../../workshopBoard";
import { titleOf } from "../../workshopBoard";
import { BarsChart } from "./BarsChart";
import { ChartTable } from "./ChartTable";
import { chartCsv } from "./chartCsv";
import { chartData } from "./chartData";
import { DownloadMenu } from "./DownloadMenu";
import { saveTable } from "./download";
import { ImpactMap } from "./ImpactMap";
import styles from "./RoundChart.module.css";
import { largeType, pageType } from "./typeSizes";
import { useWidth } from "./useWidth";

const formulas: Record<BoardRound["method"], string> = {
  DOTS: i18n.t("Each bar: dots on the card ÷ all dots of the side. The number: the mean over shown sides."),
  AGREEMENT: i18n.t(
    "Each bar: agree ÷ seen. The number: consensus, the product over shown sides of (agree + 1) ÷ (seen + 2).",
  ),
  NUF: i18n.t(
    "Each bar: the side’s mean, 1 to 10. The number: new + useful + feasible of the mean over shown sides, of 30.",
  ),
  IMPACT_EFFORT: i18n.t(
    "A number stands at the mean over shown sides, by its rank in impact − effort; a sign at the mean of its side.",
  ),
};

/** A closed round as a chart, with the same as a table, to be taken along as a picture or a file. */
export default function RoundChart({ round }: { round: BoardRound }) {
  const { board } = useWorkshop();
  const [shape, setShape] = useState<Shape>("chart");
  const [isLarge, setLarge] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  const data = chartData(round, board.cards);
  const title = titleOf(board, round.stepId) ?? i18n.t("Results");
  const Chart = round.method === "IMPACT_EFFORT" ? ImpactMap : BarsChart;

  return (
    <div className={styles.round} data-large={isLarge || undefined}>
      <div className={styles.head}>
        <ShapeSwitch value={shape} onChange={setShape} />
        <span className={styles.tools}>
          <Button
            look="quiet"
            size="small"
            icon={<ZoomIn size={16} aria-hidden />}
            aria-pressed={isLarge}
            onPress={() => setLarge(!isLarge)}
          >
            {i18n.t("Large type")}
          </Button>
          <DownloadMenu
            title={title}
            withDrawing={
              shape === "table" ? null : async (read) => void (svg.current && (await read(svg.current)))
            }
            onTable={() => saveTable(title, chartCsv(round, data))}
          />
        </span>
      </div>
      <div ref={frame} className={styles.frame}>
        {shape === "chart" && (
          <Chart
            ref={svg}
            data={data}
            width={width}
            type={isLarge ? largeType(width) : pageType}
            title={i18n.t("{title}, chart: the table says the same", { title })}
          />
        )}
        <p className={styles.formula}>
          {i18n.t("{formulas} The working of each is in the ranking, the n of each in the table.", {
            formulas: formulas[round.method],
          })}
        </p>
        {/* Always there for those who do not see the chart. */}
        <div className={shape === "chart" ? "visually-hidden" : styles.scroll}>
          <ChartTable round={round} data={data} caption={title} />
        </div>
      </div>
    </div>
  );
}
