import { i18n } from "@lingui/core";
import type { introspection } from "../graphql/schema";

export type Frequency = introspection["types"]["Frequency"]["enumValues"];

/** Most often first. */
export const frequencies: readonly Frequency[] = [
  "SEVERAL_TIMES_A_DAY",
  "DAILY",
  "WEEKLY",
  "MONTHLY",
  "QUARTERLY",
  "RARELY",
];

export const frequencyNames: Record<Frequency, string> = {
  SEVERAL_TIMES_A_DAY: i18n.t("Several times a day"),
  DAILY: i18n.t("Daily"),
  WEEKLY: i18n.t("Weekly"),
  MONTHLY: i18n.t("Monthly"),
  QUARTERLY: i18n.t("Every quarter"),
  RARELY: i18n.t("Rarely"),
};
