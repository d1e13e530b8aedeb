import { i18n } from "@lingui/core";
import { classes } from "./classes";
import { SideGlyph } from "./SideBadge";
import sideStyles from "./SideBadge.module.css";
import styles from "./SideBars.module.css";
import { type Side, sideNames } from "./sides";

export interface SideBar {
  side: Side;
  /** How much of the bar is filled, 0 to 1. */
  share: number;
  /** Behind the fill, hatched: how much is against, 0 to 1. */
  against?: number;
  /** The number beside the bar. */
  text: string;
  /** What a screen reader hears: `4 of 14 dots`. */
  spoken: string;
  /** Too few of the side voted to be shown. */
  hidden?: boolean;
}

/** One bar a side, always in the same order: sign, bar, number. */
export function SideBars({
  bars,
  size = "medium",
  named,
}: {
  bars: readonly SideBar[];
  size?: "small" | "medium";
  /** Writes the side's name beside its sign. */
  named?: boolean;
}) {
  return (
    <ul className={classes(styles.bars, styles[size])}>
      {bars.map((bar) => (
        <li key={bar.side} className={classes(styles.row, sideStyles[bar.side])}>
          <span className={styles.side}>
            <SideGlyph side={bar.side} size={10} />
            <span className={named ? undefined : "visually-hidden"}>{sideNames[bar.side]}</span>
          </span>
          {bar.hidden ? (
            <span className={styles.withheld}>{i18n.t("fewer than 3 voted")}</span>
          ) : (
            <>
              <span className={styles.track} aria-hidden>
                <span className={styles.fill} style={{ inlineSize: percent(bar.share) }} />
                {bar.against !== undefined && (
                  <span className={styles.against} style={{ inlineSize: percent(bar.against) }} />
                )}
              </span>
              <span className={styles.number} aria-hidden>
                {bar.text}
              </span>
              <span className="visually-hidden">{bar.spoken}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
