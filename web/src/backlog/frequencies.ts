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
  SEVERAL_TIMES_A_DAY: "Several times a day",
  DAILY: "Daily",
  WEEKLY: "Weekly",
  MONTHLY: "Monthly",
  QUARTERLY: "Every quarter",
  RARELY: "Rarely",
};
