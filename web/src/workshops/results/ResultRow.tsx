import { Sigma } from "lucide-react";
import { useId, useState } from "react";
import { classes } from "../../design/classes";
import { counted } from "../../design/counted";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { isRated, spanOf } from "../ratings";
import type { BoardCard, CardResult, SideResult, VotingMethod } from "../workshopBoard";
import {
  consensusWorking,
  dividedWorking,
  meanShareWorking,
  percent,
  rankedBy,
  rankedText,
} from "./formulas";
import styles from "./Results.module.css";
import { apartWorking, meanText, scoreOf, scoreWorking } from "./ratingFormulas";

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
        <span className="visually-hidden">Rank </span>
        {result.rank}
      </span>
      <div>
        <p className={styles.text}>
          {card?.side && <SideGlyph side={card.side} size={12} />}
          {card?.text ?? "This card was taken back or erased."}
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
                <dd>Mean over shown sides of each side’s mean: {scoreWorking(result, method)}</dd>
              </>
            ) : method === "DOTS" ? (
              <>
                <dt>Mean share</dt>
                <dd>
                  Mean over shown sides of (dots on the card ÷ all dots of the side):{" "}
                  {meanShareWorking(result)}
                </dd>
              </>
            ) : (
              <>
                <dt>Consensus</dt>
                <dd>Product over shown sides of (agree + 1) ÷ (seen + 2): {consensusWorking(result)}</dd>
              </>
            )}
            <dt>Divided</dt>
            <dd>
              Largest difference between two shown sides
              {isRated(method) && `, as a part of the ${spanOf[method]} that the scale spans`}:{" "}
              {isRated(method) ? apartWorking(result, method) : dividedWorking(result)}
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
          <Sigma size={14} aria-hidden /> {open ? "Hide" : "How?"}
        </button>
      </div>
    </li>
  );
}

function SideBar({ side, method, full }: { side: SideResult; method: VotingMethod; full: number }) {
  if (side.hidden)
    return (
      <div className={styles.bar}>
        <SideGlyph side={side.side} size={11} />
        <span className={styles.hidden}>{sideNames[side.side]} is not shown</span>
      </div>
    );
  const { parts, words } = partsOf(side, method, full);
  return (
    <div className={styles.bar}>
      <SideGlyph side={side.side} size={11} />
      <span className={styles.track} aria-hidden>
        {parts.map((part) => (
          <span
            key={part.kind}
            className={classes(styles.fill, styles[part.kind])}
            data-side={side.side}
            style={{ inlineSize: `${part.share * 100}%` }}
          />
        ))}
      </span>
      <span className={styles.words}>
        <span className="visually-hidden">{sideNames[side.side]}: </span>
        {words}
      </span>
    </div>
  );
}

/** A bar's parts, as shares of its length, and the same in words. */
function partsOf(side: SideResult, method: VotingMethod, full: number) {
  const seen = side.seen ?? 0;
  if (isRated(method)) {
    if (!side.mean)
      return { parts: [], words: seen === 0 ? "nobody rated it" : `only ${seen} rated it: not shown` };
    const words = `${meanText(side.mean, method)}, n ${seen}`;
    return method === "NUF"
      ? { parts: [{ kind: "agree", share: scoreOf(side.mean, method) / 30 }], words }
      : {
          parts: [
            { kind: "agree", share: (side.mean.impact ?? 0) / 200 },
            { kind: "disagree", share: (side.mean.effort ?? 0) / 200 },
          ],
          words,
        };
  }
  if (method === "DOTS")
    return {
      parts: [{ kind: "agree", share: (side.share ?? 0) / full }],
      words: `${counted(side.dots ?? 0, "dot")}, ${percent(side.share ?? 0)}`,
    };
  return seen > 0
    ? {
        parts: [
          { kind: "agree", share: (side.agree ?? 0) / seen },
          { kind: "disagree", share: (side.disagree ?? 0) / seen },
          { kind: "pass", share: (side.pass ?? 0) / seen },
        ],
        words: `${side.agree} of ${seen} agree${side.disagree ? `, ${side.disagree} disagree` : ""}`,
      }
    : { parts: [], words: "nobody saw it" };
}
