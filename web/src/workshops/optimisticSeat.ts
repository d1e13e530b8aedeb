import type { FeedSequences, OutboxEntry } from "../realtime/outbox";
import { applyToCards } from "./board/applyToCards";
import type { FeedEvent } from "./feedEvent";
import { sameDetails } from "./methods/details";
import { methods } from "./methods/methods";
import { applyToOwnSeat, type OwnSeat } from "./ownSeat";
import { ratingOf } from "./ratings";
import type { BoardCard, BoardStep, CardDetail } from "./workshopBoard";

/** The seat as it will be once the server has taken what waits in the outbox. */
export function optimisticSeat(
  own: OwnSeat,
  entries: readonly OutboxEntry[],
  agenda: readonly BoardStep[],
): OwnSeat {
  return entries.reduce((seat, entry) => {
    const event = eventOf(entry, agenda);
    const doubled =
      event.type === "card_written" && seat.cards.some((card) => card.cardId === event.data.cardId);
    return doubled ? seat : applyToOwnSeat(seat, event);
  }, own);
}

/** The revealed cards as they will be: whoever edits one that stands on the board sees there what they have just said. */
export function optimisticCards(cards: BoardCard[], entries: readonly OutboxEntry[]): BoardCard[] {
  return entries.reduce((before, entry) => {
    if (entry.name !== "editCard" || !before.some((card) => awaits(card, entry.input))) return before;
    return applyToCards(before, { type: "card_reworded", at: entry.at, data: entry.input });
  }, cards);
}

/**
 * Accepted entries that the page has read of, so that they can be forgotten. What it shows by then may be something
 * else: another device of the same seat can have said something newer.
 */
export const settled = (entries: readonly OutboxEntry[], read: FeedSequences): string[] =>
  entries
    .filter(({ accepted }) => accepted && accepted.own <= read.own && accepted.workshop <= read.workshop)
    .map((entry) => entry.commandId);

type Edit = Extract<OutboxEntry, { name: "editCard" }>["input"];

/** Whether the card does not say yet what the edit gives it. */
function awaits(card: { cardId: string; text: string | null; details: CardDetail[] }, edit: Edit): boolean {
  if (card.cardId !== edit.cardId) return false;
  return card.text !== edit.text.trim() || (edit.details != null && !sameDetails(card.details, edit.details));
}

function eventOf(entry: OutboxEntry, agenda: readonly BoardStep[]): FeedEvent {
  const at = entry.at;
  switch (entry.name) {
    case "writeCard": {
      const { cardId, stepId, text, kind, answers, details, buildsOn } = entry.input;
      const method = agenda.find((step) => step.stepId === stepId)?.method;
      return {
        type: "card_written",
        at,
        data: {
          cardId,
          stepId,
          kind: kind ?? (method && methods[method].writes) ?? "NOTE",
          text,
          answers: answers ?? [],
          writtenAt: at,
          details: details ?? [],
          buildsOn: buildsOn ?? null,
        },
      };
    }
    case "editCard":
      return { type: "card_edited", at, data: entry.input };
    case "withdrawCard":
      return { type: "card_withdrawn", at, data: entry.input };
    case "markDone":
      return { type: "done_marked", at, data: entry.input };
    case "placeDots":
      return { type: "dots_placed", at, data: entry.input };
    case "castBallot":
      return { type: "ballot_cast", at, data: { ...entry.input, choice: entry.input.choice ?? null } };
    case "rateCard":
      return { type: "card_rated", at, data: { ...entry.input, rating: ratingOf(entry.input.rating) } };
    case "answerStatement":
      return { type: "statement_answered", at, data: entry.input };
    case "keepNoteToSelf":
      return { type: "note_to_self_kept", at, data: { ...entry.input, keptAt: at } };
    case "dropNoteToSelf":
      return { type: "note_to_self_dropped", at, data: entry.input };
    case "consentToSmallSide":
      return { type: "small_side_consent_given", at, data: entry.input };
  }
}
