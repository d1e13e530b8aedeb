import { i18n } from "@lingui/core";
import { classes } from "../../design/classes";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { isRated } from "../ratings";
import type { SideResult, VotingMethod } from "../workshopBoard";
import { percent } from "./formulas";
import styles from "./Results.module.css";
import { meanText, scoreOf } from "./ratingFormulas";

/** What one side said to a card: a bar, and the same in words. */
export function SideBar({ side, method, full }: { side: SideResult; method: VotingMethod; full: number }) {
  if (side.hidden)
    return (
      <div className={styles.bar}>
        <SideGlyph side={side.side} size={11} />
        <span className={styles.hidden}>{i18n.t("{side} is not shown", { side: sideNames[side.side] })}</span>
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
      return {
        parts: [],
        words: seen === 0 ? i18n.t("nobody rated it") : i18n.t("only {seen} rated it: not shown", { seen }),
      };
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
      words: `${i18n.t("{dots, plural, one {# dot} other {# dots}}", { dots: side.dots ?? 0 })}, ${percent(side.share ?? 0)}`,
    };
  return seen > 0
    ? {
        parts: [
          { kind: "agree", share: (side.agree ?? 0) / seen },
          { kind: "disagree", share: (side.disagree ?? 0) / seen },
          { kind: "pass", share: (side.pass ?? 0) / seen },
        ],
        words: side.disagree
          ? i18n.t("{agree} of {seen} agree, {disagree} disagree", {
              agree: side.agree,
              seen,
              disagree: side.disagree,
            })
          : i18n.t("{agree} of {seen} agree", { agree: side.agree, seen }),
      }
    : { parts: [], words: i18n.t("nobody saw it") };
}
