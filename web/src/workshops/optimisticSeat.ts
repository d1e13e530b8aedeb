import type { OutboxEntry } from "../realtime/outbox";
import { applyToCards } from "./board/applyToCards";
import type { FeedEvent } from "./feedEvent";
import { sameDetails } from "./methods/details";
import { methods } from "./methods/methods";
import { entryOf } from "./mirror/mirrorRounds";
import { applyToOwnSeat, type OwnSeat } from "./ownSeat";
import { ratingOf, sameRating } from "./ratings";
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

/** Accepted entries that the seat shows already, so that they can be forgotten. */
export function shown(
  own: OwnSeat,
  board: { cards: readonly BoardCard[] },
  entries: readonly OutboxEntry[],
): string[] {
  return entries
    .filter((entry, index) => {
      if (!entry.accepted) return false;
      // A later command on the same card hides what this one did.
      if (entries.slice(index + 1).some((later) => sameTarget(entry, later))) return true;
      // Of an edit two feeds tell, one after the other.
      if (entry.name === "editCard" && board.cards.some((card) => awaits(card, entry.input))) return false;
      return isShown(own, entry) || board.cards.some((card) => isRevealed(card, entry));
    })
    .map((entry) => entry.commandId);
}

type Edit = Extract<OutboxEntry, { name: "editCard" }>["input"];

/** Whether the card does not say yet what the edit gives it. */
function awaits(card: { cardId: string; text: string | null; details: CardDetail[] }, edit: Edit): boolean {
  if (card.cardId !== edit.cardId) return false;
  return card.text !== edit.text.trim() || (edit.details != null && !sameDetails(card.details, edit.details));
}

const isRevealed = (card: BoardCard, entry: OutboxEntry) =>
  entry.name === "writeCard" && card.cardId === entry.input.cardId;

function isShown(own: OwnSeat, entry: OutboxEntry): boolean {
  switch (entry.name) {
    case "writeCard":
      return own.cards.some((card) => card.cardId === entry.input.cardId);
    case "editCard":
      return own.cards.some((card) => card.cardId === entry.input.cardId && !awaits(card, entry.input));
    case "withdrawCard":
      return !own.cards.some((card) => card.cardId === entry.input.cardId);
    case "markDone":
      return own.doneStepIds.includes(entry.input.stepId) === entry.input.done;
    case "placeDots":
      return (placed(own, entry.input.roundId, entry.input.cardId)?.dots ?? 0) === entry.input.dots;
    case "castBallot":
      return (
        (placed(own, entry.input.roundId, entry.input.cardId)?.choice ?? null) ===
        (entry.input.choice ?? null)
      );
    case "rateCard":
      return sameRating(
        placed(own, entry.input.roundId, entry.input.cardId)?.rating ?? null,
        ratingOf(entry.input.rating),
      );
    case "answerStatement": {
      const said = entryOf(own.mirrors, entry.input.roundId, entry.input.statement);
      return said.answer === (entry.input.answer ?? null) && said.guess === (entry.input.guess ?? null);
    }
    case "keepNoteToSelf":
      return own.notes.some(
        (note) => note.noteId === entry.input.noteId && note.text === entry.input.text.trim(),
      );
    case "dropNoteToSelf":
      return !own.notes.some((note) => note.noteId === entry.input.noteId);
    case "consentToSmallSide":
      return own.consentedRoundIds.includes(entry.input.roundId) === entry.input.consent;
  }
}

const placed = (own: OwnSeat, roundId: string, cardId: string) =>
  own.ballots.find((ballot) => ballot.roundId === roundId)?.entries.find((entry) => entry.cardId === cardId);

function sameTarget(entry: OutboxEntry, later: OutboxEntry): boolean {
  const target = ({ input }: OutboxEntry) => [
    "roundId" in input ? input.roundId : "",
    "noteId" in input ? input.noteId : "",
    "statement" in input ? input.statement : "",
    "cardId" in input ? input.cardId : "stepId" in input ? input.stepId : "",
  ];
  return target(entry).join() === target(later).join();
}

function eventOf(entry: OutboxEntry, agenda: readonly BoardStep[]): FeedEvent {
  const at = entry.at;
  switch (entry.name) {
    case "writeCard": {
      const { cardId, stepId, text, kind, answers, details } = entry.input;
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
