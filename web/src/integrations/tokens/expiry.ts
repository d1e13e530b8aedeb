import { i18n } from "@lingui/core";
import { dayText } from "../../design/dates";

/** How long a new token works: days from today, until a day of one's own, or without an end. */
export type Lasting = "30" | "90" | "365" | "day" | "never";

const dayLength = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The API counts in days of UTC. */
export const tomorrow = (now: number) => dayOf(now + dayLength);

/** The last day on which it works; null: it has no end. */
export const lastDay = (lasting: Lasting, day: string, now: number): string | null =>
  lasting === "never" ? null : lasting === "day" ? day : dayOf(now + Number(lasting) * dayLength);

export const lastings = (now: number): readonly { value: Lasting; label: string }[] => [
  ...(["30", "90", "365"] as const).map((value) => ({
    value,
    label: i18n.t("{days, select, 365 {1 year} other {{days} days}}, until {day}", {
      days: value,
      day: dayText(lastDay(value, "", now) ?? ""),
    }),
  })),
  { value: "day", label: i18n.t("Until a day that I choose") },
  { value: "never", label: i18n.t("Until somebody revokes it") },
];

/** Whether a token ends within a fortnight, so that somebody has time to make another. */
export const endsSoon = (expiresOn: string | null, now: number) =>
  expiresOn !== null && Date.parse(expiresOn) - now < 14 * dayLength;
