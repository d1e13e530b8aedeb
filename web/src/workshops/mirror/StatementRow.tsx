import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Explain } from "../../design/Explain";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { useWorkshop } from "../useWorkshop";
import { Distribution } from "./Distribution";
import { blindSpotText, blindSpotWorking, gapText, gapWorking, meanText, topText } from "./formulas";
import styles from "./MirrorResults.module.css";
import type { MirrorSideResult, StatementResult } from "./mirrorRounds";
import { statementText } from "./words";

/** The one below whatever stands above the results. */
export type StatementLevel = "h2" | "h3" | "h4";

/** One statement: each side's answers, then the gap and the blind spots, each with its n and its formula. */
export function StatementRow({
  result,
  level: Level,
  forRoom,
}: {
  result: StatementResult;
  level: StatementLevel;
  forRoom: boolean;
}) {
  const { board } = useWorkshop();
  const gap = gapText(result);
  // From the back of a room one reads how far apart the sides are; who misjudges whom is on everybody’s own page.
  const spots = forRoom
    ? []
    : result.sides.filter((side) => side.blindSpot !== null && side.guesses !== null);
  return (
    <li className={styles.row}>
      <Level className={styles.statement}>{statementText(board, result.statement)}</Level>
      <ul className={styles.sides}>
        {result.sides.map((side) => (
          <SideRow key={side.side} side={side} forRoom={forRoom} />
        ))}
      </ul>
      {(gap || spots.length > 0) && (
        <dl className={styles.numbers}>
          {gap && (
            <div className={styles.gap}>
              <dt>{i18n.t("Gap")}</dt>
              <dd>
                {forRoom ? (
                  <strong>{gap}</strong>
                ) : (
                  <Explain label={i18n.t("The gap")} value={<strong>{gap}</strong>}>
                    <p>{i18n.t("“Extremely”, vendor less customer:")}</p>
                    <p>{gapWorking(result)}</p>
                  </Explain>
                )}
              </dd>
            </div>
          )}
          {spots.map((side) => (
            <div key={side.side}>
              <dt>
                <SideGlyph side={side.side} size={10} />{" "}
                <Trans
                  id="Blind spot<0> of the {side, select, VENDOR {vendor} CUSTOMER {customer} other {partner}}</0>"
                  values={{ side: side.side }}
                  components={{ 0: <span className="visually-hidden" /> }}
                />
              </dt>
              <dd>
                <Explain
                  label={i18n.t(
                    "The {side, select, VENDOR {vendor} CUSTOMER {customer} other {partner}}’s blind spot",
                    { side: side.side },
                  )}
                  value={blindSpotText(side)}
                >
                  <p>
                    {i18n.t(
                      "Mean of the {side, select, VENDOR {vendor} CUSTOMER {customer} other {partner}}’s guesses less the mean of what the {other, select, VENDOR {vendor} CUSTOMER {customer} other {partner}} says, 1 to 5:",
                      {
                        side: side.side,
                        other: side.guesses,
                      },
                    )}
                  </p>
                  <p>{blindSpotWorking(side, result)}</p>
                </Explain>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function SideRow({ side, forRoom }: { side: MirrorSideResult; forRoom: boolean }) {
  return (
    <li className={styles.side}>
      <SideGlyph side={side.side} size={13} />
      <span className={forRoom ? "visually-hidden" : styles.name}>{sideNames[side.side]}</span>
      {side.hidden ? (
        <span className={styles.withheld}>{i18n.t("not enough answers")}</span>
      ) : (
        <>
          <Distribution side={side} />
          <span className={styles.said}>
            {i18n.t("{share} extremely", { share: topText(side) })}
            {!forRoom && (
              <small>
                {i18n.t("mean {mean}, n {n}", { mean: meanText(side.mean), n: side.n })}
                {side.cannotSay ? `, ${i18n.t("{cannotSay} cannot say", { cannotSay: side.cannotSay })}` : ""}
              </small>
            )}
          </span>
        </>
      )}
    </li>
  );
}
