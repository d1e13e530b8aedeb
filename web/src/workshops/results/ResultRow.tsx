import { Sigma } from "lucide-react";
import { useId, useState } from "react";
import { classes } from "../../design/classes";
import { counted } from "../../design/counted";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import type { BoardCard, CardResult, SideResult, VotingMethod } from "../workshopBoard";
import { consensusWorking, decimal, dividedWorking, meanShareWorking, percent } from "./formulas";
import styles from "./Results.module.css";

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
  const number = method === "DOTS" ? result.meanShare : result.consensus;
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
            {method === "DOTS" ? (
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
            <dd>Largest difference between two shown sides: {dividedWorking(result)}</dd>
          </dl>
        )}
      </div>
      <div className={styles.number}>
        <strong>{number === null ? "–" : method === "DOTS" ? percent(number) : decimal(number)}</strong>
        <span>{method === "DOTS" ? "mean share" : "consensus"}</span>
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
  const seen = side.seen ?? 0;
  const parts =
    method === "DOTS"
      ? [{ kind: "agree", share: (side.share ?? 0) / full }]
      : seen > 0
        ? [
            { kind: "agree", share: (side.agree ?? 0) / seen },
            { kind: "disagree", share: (side.disagree ?? 0) / seen },
            { kind: "pass", share: (side.pass ?? 0) / seen },
          ]
        : [];
  const words =
    method === "DOTS"
      ? `${counted(side.dots ?? 0, "dot")}, ${percent(side.share ?? 0)}`
      : seen > 0
        ? `${side.agree} of ${seen} agree${side.disagree ? `, ${side.disagree} disagree` : ""}`
        : "nobody saw it";
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
