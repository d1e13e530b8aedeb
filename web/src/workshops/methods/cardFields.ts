import { CircleHelp, Lightbulb, type LucideIcon, ThumbsDown, ThumbsUp } from "lucide-react";
import { dayText } from "../../design/dates";
import { type Side, sideNames } from "../../design/sides";
import type { CardField } from "../workshopBoard";

/** What each field of a card is called. */
export const fieldNames: Record<CardField, string> = {
  PLEDGE: "What it promises",
  AUDIENCE: "For whom",
  TEST: "How we test it",
  SKETCH: "Sketch",
  FEEDBACK: "Kind",
  OWNER: "Who sees to it",
  DUE_ON: "By when",
  BENEFICIARY: "Promised to",
  MEASURE: "How we will know",
};

export type Feedback = "LIKE" | "CRITICISM" | "QUESTION" | "IDEA";

/** The fields of the feedback grid, in reading order. */
export const feedbackFields: Record<Feedback, { one: string; many: string; icon: LucideIcon }> = {
  LIKE: { one: "Like", many: "Likes", icon: ThumbsUp },
  CRITICISM: { one: "Criticism", many: "Criticisms", icon: ThumbsDown },
  QUESTION: { one: "Question", many: "Questions", icon: CircleHelp },
  IDEA: { one: "Idea", many: "Ideas", icon: Lightbulb },
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
