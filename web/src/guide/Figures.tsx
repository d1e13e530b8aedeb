import { i18n } from "@lingui/core";
import { useRef } from "react";
import { SideGlyph } from "../design/SideBadge";
import { SideBars } from "../design/SideBars";
import { type Side, sideNames, sides } from "../design/sides";
import { Plot } from "../matrix/Plot";
import { BarsChart } from "../workshops/results/charts/BarsChart";
import type { ChartData } from "../workshops/results/charts/chartData";
import { useWidth } from "../workshops/results/charts/useWidth";
import styles from "./Guide.module.css";
import { Sample, Section } from "./Section";

/** Of how many each side had, how many agreed, in the design's own example. */
const votes: Record<Side, { agree: number; of: number }> = {
  VENDOR: { agree: 6, of: 10 },
  CUSTOMER: { agree: 4, of: 4 },
  PARTNER: { agree: 2, of: 5 },
};
const share = (side: Side) => votes[side].agree / votes[side].of;
const spoken = (side: Side) => i18n.t("{agree} of {of}", { agree: votes[side].agree, of: votes[side].of });

const data: ChartData = {
  most: 1,
  rows: [
    {
      cardId: "example",
      rank: 1,
      text: i18n.t("Answer within the hour, even if it is only to say who looks into it"),
      number: "0.21",
      divided: "60",
      groups: [
        {
          name: i18n.t("Agree of those who saw it"),
          values: sides.map((side) => ({
            side,
            hidden: false,
            n: votes[side].of,
            value: share(side),
            text: `${Math.round(share(side) * 100)} %`,
          })),
        },
      ],
      result: {
        cardId: "example",
        rank: 1,
        consensus: null,
        meanShare: null,
        divided: 0.6,
        sides: [],
        mean: null,
        score: null,
      },
    },
  ],
};

const places: readonly [Side, number, number][] = [
  ["VENDOR", 62, 71],
  ["CUSTOMER", 24, 86],
  ["PARTNER", 38, 30],
];

/** Numbers as tables and as charts. */
export function Figures() {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  return (
    <Section
      id="figures"
      title={i18n.t("Tables and charts")}
      lead={i18n.t(
        "Sides stand beside each other in the same order and are never added up. Every number has its n; every chart has its table.",
      )}
    >
      <Sample name="Table" stack>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{i18n.t("Side")}</th>
              <th scope="col">{i18n.t("Agree")}</th>
              <th scope="col">{i18n.t("n")}</th>
            </tr>
          </thead>
          <tbody>
            {sides.map((side) => (
              <tr key={side}>
                <th scope="row">{sideNames[side]}</th>
                <td>{Math.round(share(side) * 100)} %</td>
                <td>{votes[side].of}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sample>
      <Sample name={i18n.t("Bars of the sides")} stack>
        <SideBars
          named
          bars={sides.map((side) => ({
            side,
            share: share(side),
            against: side === "PARTNER" ? 0.4 : 0,
            text: spoken(side),
            spoken: i18n.t("{spoken} agree", { spoken: spoken(side) }),
          }))}
        />
        <SideBars bars={[{ side: "PARTNER", share: 0, text: "", spoken: "", hidden: true }]} />
      </Sample>
      <Sample name={i18n.t("Chart of a round")} stack>
        <div ref={frame}>
          <BarsChart ref={svg} data={data} width={width} type={13} title={i18n.t("An example of a chart")} />
        </div>
      </Sample>
      <Sample name={i18n.t("Impact and effort")} stack>
        <div className={styles.plot}>
          <Plot label={i18n.t("Impact and effort, as an example")}>
            {places.map(([side, effort, impact]) => (
              <span
                key={side}
                className={styles.point}
                style={{ insetInlineStart: `${effort}%`, insetBlockEnd: `${impact}%` }}
              >
                <SideGlyph side={side} size={20} />
              </span>
            ))}
          </Plot>
        </div>
      </Sample>
    </Section>
  );
}
