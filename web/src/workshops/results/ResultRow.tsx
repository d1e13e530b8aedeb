import { i18n } from "@lingui/core";
import { Sigma } from "lucide-react";
import { useId, useState } from "react";
import { SideGlyph } from "../../design/SideBadge";
import { isRated, spanOf } from "../ratings";
import type { BoardCard, CardResult, VotingMethod } from "../workshopBoard";
import { consensusWorking, dividedWorking, meanShareWorking, rankedBy, rankedText, rankOf } from "./formulas";
import styles from "./Results.module.css";
import { apartWorking, scoreWorking } from "./ratingFormulas";
import { SideBar } from "./SideBar";

/** One card: its place, its number, its bars, and how the numbers come about. */
export function ResultRow({
  result,
  card,
  method,
  full,
}: {
  result: CardResult;
  card: BoardCard | undefined;
  method: VotingMethod;
  /** The share that fills a bar. */
  full: number;
}) {
  const [open, setOpen] = useState(false);
  const working = useId();
  return (
    <li className={styles.row}>
      <span className={styles.rank}>
        <span className="visually-hidden">{i18n.t("Rank")} </span>
        {rankOf(result, method) ?? "–"}
      </span>
      <div>
        <p className={styles.text} dir="auto">
          {card?.side && <SideGlyph side={card.side} size={12} />}
          {card?.text ?? i18n.t("This card was taken back or erased.")}
        </p>
        <div className={styles.bars}>
          {result.sides.map((side) => (
            <SideBar key={side.side} side={side} method={method} full={full} />
          ))}
        </div>
        {open && (
          <dl id={working} className={styles.working}>
            {isRated(method) ? (
              <>
                <dt>{method === "NUF" ? "New + useful + feasible" : "Impact − effort"}</dt>
                <dd>
                  {i18n.t("Mean over shown sides of each side’s mean: {scoreWorking}", {
                    scoreWorking: scoreWorking(result, method),
                  })}
                </dd>
              </>
            ) : method === "DOTS" ? (
              <>
                <dt>{i18n.t("Mean share")}</dt>
                <dd>
                  {i18n.t(
                    "Mean over shown sides of (dots on the card ÷ all dots of the side): {meanShareWorking}",
                    { meanShareWorking: meanShareWorking(result) },
                  )}
                </dd>
              </>
            ) : (
              <>
                <dt>{i18n.t("Consensus")}</dt>
                <dd>
                  {i18n.t("Product over shown sides of (agree + 1) ÷ (seen + 2): {consensusWorking}", {
                    consensusWorking: consensusWorking(result),
                  })}
                </dd>
              </>
            )}
            <dt>{i18n.t("Divided")}</dt>
            <dd>
              {isRated(method)
                ? i18n.t(
                    "Largest difference between two shown sides, as a part of the {span} that the scale spans: {working}",
                    { span: spanOf[method], working: apartWorking(result, method) },
                  )
                : i18n.t("Largest difference between two shown sides: {working}", {
                    working: dividedWorking(result),
                  })}
            </dd>
          </dl>
        )}
      </div>
      <div className={styles.number}>
        <strong>{rankedText(result, method)}</strong>
        <span>{rankedBy[method]}</span>
        <button
          type="button"
          className={styles.formula}
          aria-expanded={open}
          aria-controls={working}
          onClick={() => setOpen(!open)}
        >
          <Sigma size={14} aria-hidden /> {open ? i18n.t("Hide") : i18n.t("How?")}
        </button>
      </div>
    </li>
  );
}
