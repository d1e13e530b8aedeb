import type { BoardCard } from "../../workshopBoard";
import { type Feedback, feedbackFields } from "../cardFields";
import { detailIn } from "../details";

/** The cards of each field, and those that were saved without one. */
export function fieldsOf(cards: readonly BoardCard[]) {
  const inField = (field: Feedback | null) =>
    cards.filter((card) => detailIn(card.details, "FEEDBACK") === field);
  return {
    fields: (Object.keys(feedbackFields) as Feedback[]).map((field) => ({
      field,
      ...feedbackFields[field],
      cards: inField(field),
    })),
    loose: inField(null),
  };
}
