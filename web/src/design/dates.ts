import { i18n } from "@lingui/core";

const day = new Intl.DateTimeFormat(i18n.locale, { day: "numeric", month: "short", year: "numeric" });
const moment = new Intl.DateTimeFormat(i18n.locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
  timeZoneName: "short",
});
const shortDay = new Intl.DateTimeFormat(i18n.locale, { weekday: "short", day: "numeric", month: "short" });

/** A bare day has no time zone; read at noon it stays the same day everywhere. */
const read = (value: string) => new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T12:00:00` : value);

/** `Nov 22, 2026`. */
export const dayText = (value: string) => day.format(read(value));

/** `Tue, Dec 15`. */
export const shortDayText = (value: string) => shortDay.format(read(value));

/** `Nov 22, 2026, 9:30:05 AM GMT+1`, by the reader's clock, which it names: others read the same by theirs. */
export const momentText = (value: string) => moment.format(new Date(value));

/** The time zone of the reader's clock, as IANA names it. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `just now`, `12 min ago`, `5 h ago`, then the day. */
export function agoText(value: string, now: number = Date.now()): string {
  const minutes = Math.round((now - Date.parse(value)) / 60_000);
  if (minutes < 1) return i18n.t("just now");
  if (minutes < 60) return i18n.t("{minutes} min ago", { minutes });
  if (minutes < 24 * 60) return i18n.t("{hours} h ago", { hours: Math.round(minutes / 60) });
  return dayText(value);
}
