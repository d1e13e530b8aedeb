import { i18n } from "@lingui/core";
import { classes } from "./classes";
import styles from "./SideBadge.module.css";
import { type Side, sideNames } from "./sides";

/** A side's sign: square, circle or triangle. Its color never stands alone. */
export function SideGlyph({ side, size = 12 }: { side: Side | null; size?: number }) {
  return (
    <svg
      className={classes(styles.glyph, side && styles[side])}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden
    >
      {side === "VENDOR" && <rect x="1" y="1" width="10" height="10" rx="2" />}
      {side === "CUSTOMER" && <circle cx="6" cy="6" r="5.4" />}
      {side === "PARTNER" && <path d="M6 .9 11.5 10.6a.6.6 0 0 1-.5.9H1a.6.6 0 0 1-.5-.9Z" />}
      {side === null && <path d="M6 0 12 6 6 12 0 6Z" />}
    </svg>
  );
}

/** Sign and word; the organization's name may replace the word where space allows. */
export function SideBadge({
  side,
  label,
  plain,
}: {
  side: Side | null;
  label?: string;
  /** Without the tinted pill. */
  plain?: boolean;
}) {
  return (
    <span className={classes(styles.badge, side ? styles[side] : styles.none, plain && styles.plain)}>
      <SideGlyph side={side} size={10} />
      <span className={styles.word} dir="auto">
        {label ?? (side ? sideNames[side] : i18n.t("Facilitator"))}
      </span>
    </span>
  );
}
