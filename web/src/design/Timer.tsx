import { i18n } from "@lingui/core";
import { classes } from "./classes";
import styles from "./Timer.module.css";
import { useSecond } from "./useSecond";

interface TimerProps {
  /** When the time is up, by the server's clock; null while it does not run. */
  endsAt: string | null;
  /** Seconds left while paused. */
  remainingSeconds: number | null;
  /** The planned length, for the ring. */
  minutes: number;
  /** The server's clock in milliseconds. */
  now: () => number;
  size?: "small" | "large";
}

/** Whole seconds left; 0 when the time is up. */
export function secondsLeft({
  endsAt,
  remainingSeconds,
  now,
}: Omit<TimerProps, "minutes" | "size">): number | null {
  if (endsAt) return Math.max(0, Math.ceil((Date.parse(endsAt) - now()) / 1000));
  return remainingSeconds;
}

export const clockText = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

const leftText = (left: number, paused: boolean) =>
  paused
    ? i18n.t("{clock} left, paused", { clock: clockText(left) })
    : i18n.t("{clock} left", { clock: clockText(left) });

/** What is said aloud at this very second. */
function spokenText(left: number): string {
  if (left === 300 || left === 60) return i18n.t("{minutes} min left", { minutes: left / 60 });
  if (left === 10) return i18n.t("{seconds} s left", { seconds: left });
  return left === 0 ? i18n.t("Time is up") : "";
}

/** The one timer: minutes and seconds with a ring that empties. Screen readers hear it at 5:00, 1:00, 0:10 and when the time is up. */
export function Timer({ endsAt, remainingSeconds, minutes, now, size = "large" }: TimerProps) {
  useSecond(endsAt, now);

  const left = secondsLeft({ endsAt, remainingSeconds, now });
  if (left === null) return null;
  const total = Math.max(minutes * 60, left, 1);
  const paused = !endsAt;
  const over = left === 0;
  return (
    <div
      className={classes(
        styles.timer,
        styles[size],
        left <= 60 && !paused && styles.soon,
        paused && styles.paused,
        over && styles.over,
      )}
      role="timer"
      aria-label={over ? i18n.t("Time is up") : leftText(left, paused)}
    >
      <svg viewBox="0 0 36 36" className={styles.ring} aria-hidden>
        <circle cx="18" cy="18" r="15" pathLength="1" className={styles.track} />
        <circle
          cx="18"
          cy="18"
          r="15"
          pathLength="1"
          className={styles.rest}
          strokeDasharray="1"
          strokeDashoffset={1 - left / total}
        />
      </svg>
      <span className={styles.digits} data-testid="timer">
        {clockText(left)}
      </span>
      {paused && <span className={styles.word}>{i18n.t("paused")}</span>}
      {over && <span className={styles.word}>{i18n.t("time is up")}</span>}
      <span className="visually-hidden" aria-live="polite">
        {paused ? "" : spokenText(left)}
      </span>
    </div>
  );
}
