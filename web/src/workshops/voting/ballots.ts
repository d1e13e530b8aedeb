import type { OwnSeat } from "../ownSeat";
import type { BallotChoice, Rating } from "../workshopBoard";

const entryOf = (own: OwnSeat, roundId: string, cardId: string) =>
  own.ballots.find((ballot) => ballot.roundId === roundId)?.entries.find((entry) => entry.cardId === cardId);

/** The caller's dots in a round, by card; a card without any is not among them. */
export const dotsIn = (own: OwnSeat, roundId: string): ReadonlyMap<string, number> =>
  new Map(
    own.ballots
      .find((ballot) => ballot.roundId === roundId)
      ?.entries.flatMap(({ cardId, dots }) => (dots ? [[cardId, dots]] : [])),
  );

/** The caller's word on a card. */
export const choiceOf = (own: OwnSeat, roundId: string, cardId: string): BallotChoice | null =>
  entryOf(own, roundId, cardId)?.choice ?? null;

/** What the caller gave a card. */
export const ratingIn = (own: OwnSeat, roundId: string, cardId: string): Rating | null =>
  entryOf(own, roundId, cardId)?.rating ?? null;

/**
 * The same cards in an order of the voter's own, so that nobody's card is always the first one seen. A card that joins
 * later gets its place without moving those that were seen.
 */
export function shuffledFor(participantId: string, cardIds: readonly string[]): string[] {
  const weight = new Map(cardIds.map((id) => [id, hash(participantId + id)]));
  return [...cardIds].sort((one, other) => (weight.get(one) ?? 0) - (weight.get(other) ?? 0));
}

function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  // One more round of mixing: ids that differ only at the end would otherwise stay neighbors.
  value = Math.imul(value ^ (value >>> 15), 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}
