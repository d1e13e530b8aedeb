import type { FeedEvent } from "./feedEvent";
import type { GroupNote } from "./groups/grouping";
import { applyToOwnMirrors, type OwnMirror } from "./mirror/mirrorRounds";
import { applyToNotebook, type NoteToSelf } from "./notes/notebook";
import type { BallotChoice, CardDetail, CardKind, Rating, Thumb } from "./workshopBoard";

export interface OwnCard {
  cardId: string;
  stepId: string;
  kind: CardKind;
  text: string | null;
  answers: string[];
  writtenAt: string;
  details: CardDetail[];
  /** The number of the group in which it was written. */
  group: number | null;
  /** The card that it takes further. */
  buildsOn: string | null;
}

export interface BallotEntry {
  cardId: string;
  dots: number | null;
  choice: BallotChoice | null;
  rating: Rating | null;
}

interface OwnBallot {
  roundId: string;
  entries: BallotEntry[];
}

export interface SheetIdea {
  cardId: string;
  text: string | null;
}

/** What belongs to one seat alone: the fold of its `own` feed. */
export interface OwnSeat {
  cards: OwnCard[];
  ballots: OwnBallot[];
  doneStepIds: string[];
  consentedRoundIds: string[];
  /** The sheet of brainwriting that this seat holds, with what others wrote on it. */
  sheet: { stepId: string; round: number; sheetId: string; ideas: SheetIdea[] } | null;
  /** The note of the group in which this seat is, or was last. */
  groupNote: GroupNote | null;
  /** The thumb that was shown last, for the question to which it was. */
  thumb: { question: number; thumb: Thumb | null } | null;
  /** What was answered in rounds of the perception mirror. */
  mirrors: OwnMirror[];
  notes: NoteToSelf[];
  /** The invitation by which one is asked to facilitate as well. */
  facilitationOffer: string | null;
}

export const emptySeat: OwnSeat = {
  cards: [],
  ballots: [],
  doneStepIds: [],
  consentedRoundIds: [],
  sheet: null,
  groupNote: null,
  thumb: null,
  mirrors: [],
  notes: [],
  facilitationOffer: null,
};

/** The seat after one event of its own feed. */
export function applyToOwnSeat(seat: OwnSeat, event: FeedEvent): OwnSeat {
  const { type, data } = event;
  switch (type) {
    case "card_written":
      return { ...seat, cards: [...seat.cards, ownCard(data)] };
    case "card_edited":
      return {
        ...seat,
        cards: seat.cards.map((card) =>
          card.cardId === data.cardId
            ? { ...card, text: data.text, details: data.details ?? card.details }
            : card,
        ),
      };
    case "card_withdrawn":
      return { ...seat, cards: seat.cards.filter((card) => card.cardId !== data.cardId) };
    case "done_marked":
      return { ...seat, doneStepIds: toggled(seat.doneStepIds, data.stepId, data.done) };
    case "dots_placed":
      return {
        ...seat,
        ballots: withEntry(seat.ballots, data.roundId, {
          cardId: data.cardId,
          dots: data.dots,
          choice: null,
          rating: null,
        }),
      };
    case "ballot_cast":
      return {
        ...seat,
        ballots: withEntry(seat.ballots, data.roundId, {
          cardId: data.cardId,
          dots: null,
          choice: data.choice,
          rating: null,
        }),
      };
    case "card_rated":
      return {
        ...seat,
        ballots: withEntry(seat.ballots, data.roundId, {
          cardId: data.cardId,
          dots: null,
          choice: null,
          rating: data.rating,
        }),
      };
    case "small_side_consent_given":
      return { ...seat, consentedRoundIds: toggled(seat.consentedRoundIds, data.roundId, data.consent) };
    case "sheet_received": {
      const { stepId, round, sheetId, ideas } = data;
      return { ...seat, sheet: { stepId, round, sheetId, ideas } };
    }
    case "group_note_received": {
      const { stepId, groupId, revision, text, writtenBy, brought } = data;
      return { ...seat, groupNote: { stepId, groupId, revision, text, writtenBy, brought } };
    }
    case "thumb_shown":
      return {
        ...seat,
        thumb: { question: data.question, thumb: data.thumb },
      };
    case "statement_answered":
      return { ...seat, mirrors: applyToOwnMirrors(seat.mirrors, event) };
    case "note_to_self_kept":
    case "note_to_self_dropped":
      return { ...seat, notes: applyToNotebook(seat.notes, event) };
    case "facilitation_offered":
      return { ...seat, facilitationOffer: data.invitationId };
    case "facilitation_offer_answered":
      return { ...seat, facilitationOffer: null };
    default:
      return seat;
  }
}

/** The event also says whose card it is; in a seat's own slice that goes without saying. */
const ownCard = ({
  cardId,
  stepId,
  kind,
  text,
  answers,
  writtenAt,
  details,
  group,
  buildsOn,
}: WrittenCard): OwnCard => ({
  cardId,
  stepId,
  kind,
  text,
  answers,
  writtenAt,
  details: details ?? [],
  group: group ?? null,
  buildsOn: buildsOn ?? null,
});

/** What cards could not say when they were written is not in their events. */
type WrittenCard = Omit<OwnCard, "details" | "group" | "buildsOn"> & {
  details?: CardDetail[] | null;
  group?: number | null;
  buildsOn?: string | null;
};

function toggled(ids: string[], id: string, on: boolean): string[] {
  const others = ids.filter((other) => other !== id);
  if (!on) return others;
  return ids.includes(id) ? ids : [...others, id];
}

/** An entry that says nothing, and a ballot without entries, are not kept. */
function withEntry(ballots: OwnBallot[], roundId: string, entry: BallotEntry): OwnBallot[] {
  const ballot = ballots.find((other) => other.roundId === roundId) ?? { roundId, entries: [] };
  const says = Boolean(entry.dots) || entry.choice !== null || entry.rating !== null;
  const known = ballot.entries.some((other) => other.cardId === entry.cardId);
  const entries = says
    ? known
      ? ballot.entries.map((other) => (other.cardId === entry.cardId ? entry : other))
      : [...ballot.entries, entry]
    : ballot.entries.filter((other) => other.cardId !== entry.cardId);
  if (entries.length === 0) return ballots.filter((other) => other.roundId !== roundId);
  return ballots.some((other) => other.roundId === roundId)
    ? ballots.map((other) => (other.roundId === roundId ? { roundId, entries } : other))
    : [...ballots, { roundId, entries }];
}
