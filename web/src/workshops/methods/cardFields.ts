import { i18n } from "@lingui/core";
import { CircleHelp, Lightbulb, type LucideIcon, ThumbsDown, ThumbsUp } from "lucide-react";
import { dayText } from "../../design/dates";
import { type Side, sideNames } from "../../design/sides";
import type { CardDetail, CardField } from "../workshopBoard";

/** What each field of a card is called. */
export const fieldNames: Record<CardField, string> = {
  PLEDGE: i18n.t("What it promises"),
  AUDIENCE: i18n.t("For whom"),
  TEST: i18n.t("How we test it"),
  SKETCH: i18n.t("Sketch"),
  FEEDBACK: i18n.t("Kind"),
  OWNER: i18n.t("Who sees to it"),
  DUE_ON: i18n.t("By when"),
  BENEFICIARY: i18n.t("Promised to"),
  MEASURE: i18n.t("How we will know"),
};

export type Feedback = "LIKE" | "CRITICISM" | "QUESTION" | "IDEA";

/** The fields of the feedback grid, in reading order. */
export const feedbackFields: Record<Feedback, { one: string; many: string; icon: LucideIcon }> = {
  LIKE: { one: i18n.t("Like"), many: i18n.t("Likes"), icon: ThumbsUp },
  CRITICISM: { one: i18n.t("Criticism"), many: i18n.t("Criticisms"), icon: ThumbsDown },
  QUESTION: { one: i18n.t("Question"), many: i18n.t("Questions"), icon: CircleHelp },
  IDEA: { one: i18n.t("Idea"), many: i18n.t("Ideas"), icon: Lightbulb },
};

/** A field's value as people read it. */
export function fieldText(field: CardField, value: string): string {
  switch (field) {
    case "DUE_ON":
      return dayText(value);
    case "BENEFICIARY":
      return sideNames[value as Side] ?? value;
    case "FEEDBACK":
      return feedbackFields[value as Feedback]?.one ?? value;
    default:
      return value;
  }
}

/** A card as plain text: below its words, what its fields say. A drawing has no words. */
export const cardText = (text: string, details: readonly CardDetail[]): string =>
  [
    text,
    ...details
      .filter(({ field }) => field !== "SKETCH")
      .map(({ field, value }) => `${fieldNames[field]}: ${fieldText(field, value ?? "")}`),
  ].join("\n");
