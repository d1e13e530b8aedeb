import { i18n } from "@lingui/core";
/** RICE's words and what they count. */
export const impacts = { MASSIVE: 3, HIGH: 2, MEDIUM: 1, LOW: 0.5, MINIMAL: 0.25 } as const;
export const confidences = { HIGH: 100, MEDIUM: 80, LOW: 50 } as const;
export type Impact = keyof typeof impacts;
export type Confidence = keyof typeof confidences;

export const impactNames: Record<Impact, string> = {
  MASSIVE: i18n.t("Massive"),
  HIGH: i18n.t("High"),
  MEDIUM: i18n.t("Medium"),
  LOW: i18n.t("Low"),
  MINIMAL: i18n.t("Minimal"),
};
export const confidenceNames: Record<Confidence, string> = {
  HIGH: i18n.t("High"),
  MEDIUM: i18n.t("Medium"),
  LOW: i18n.t("Low"),
};

export interface Rice {
  reach: number;
  impact: Impact;
  confidence: Confidence;
  effort: number;
}

const short = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 2 });
export const write = (value: number) => short.format(value);

export const riceOf = ({ reach, impact, confidence, effort }: Rice) =>
  (reach * impacts[impact] * (confidences[confidence] / 100)) / effort;

/** The formula with the numbers put in. */
export const riceText = (rice: Rice) =>
  `${write(rice.reach)} × ${impacts[rice.impact]} × ${confidences[rice.confidence]} % / ${write(rice.effort)} = ${write(riceOf(rice))}`;

export interface Nuf {
  new: number;
  useful: number;
  feasible: number;
}
const nufOf = (nuf: Nuf) => nuf.new + nuf.useful + nuf.feasible;
export const nufText = (nuf: Nuf) => `${nuf.new} + ${nuf.useful} + ${nuf.feasible} = ${nufOf(nuf)}`;
