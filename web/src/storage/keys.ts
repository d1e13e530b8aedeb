/** Under what something of a seat is kept; without the seat, of all of them. */
type SeatKeys = (participantId?: string) => string;

const keyOf =
  (kind: string): SeatKeys =>
  (participantId = "") =>
    `coinnovation.${kind}.${participantId}`;
const keysOf =
  (kind: string): SeatKeys =>
  (participantId) =>
    keyOf(kind)(participantId === undefined ? "" : `${participantId}.`);

/** Half-written cards, by step. */
export const draftKeys = keysOf("draft");
/** Half-made changes of own cards, by card. */
export const editKeys = keysOf("edit");
/** Commands that wait for the network. */
export const outboxKeys = keysOf("outbox");
/** Words that were refused. */
export const refusedKeys = keysOf("refused");
/** A note that is begun. */
export const noteKey = keyOf("note");
/** A topic for later that is begun. */
export const parkingKey = keyOf("parking");
/** Words that a group does not have yet, by group. */
export const groupNoteKeys = keysOf("group-note");
/** Half-given ratings, by round. */
export const ratingDraftKeys = keysOf("rating");
/** Words that a facilitator is at: a decision, a message to everybody. */
export const wordsKeys = keysOf("words");
/** Comments that are begun, by item, and changes of some. */
export const commentKeys = keysOf("comment");

/** All that somebody has typed or given from a seat and nobody else has yet. */
export const unsentOfSeats = [
  draftKeys,
  editKeys,
  outboxKeys,
  refusedKeys,
  noteKey,
  parkingKey,
  groupNoteKeys,
  ratingDraftKeys,
  wordsKeys,
  commentKeys,
];

/** The ids with which such words are sent, so that they are not sent twice: they say nothing by themselves. */
export const idsKeys = keysOf("ids");

/** The half-written pain point of this browser. */
export const painPointKey = "coinnovation.pain-point.draft";
