import { browserStorage } from "../../storage/browserStorage";
import { wordsKeys } from "../facilitating/wordsKeys";
import { groupNoteKeys } from "../groups/typedNote";
import { noteKey } from "../notes/noteKey";
import { outboxKeys } from "../outboxKeys";
import { parkingKey } from "../parking/parkingKey";
import { refusedKeys } from "../refused/refusedTexts";
import { ratingDraftKeys } from "../voting/ratingDrafts";
import { draftKeys } from "../writing/drafts";
import { editKeys } from "../writing/edits";

/** Drops what this browser keeps for a seat: half-written cards and changes of cards, notes and topics that are begun, half-given ratings, words for a group's note, words that were refused, and commands that wait for the network. */
export function forgetSeat(participantId: string) {
  const kinds = [
    draftKeys,
    ratingDraftKeys,
    groupNoteKeys,
    outboxKeys,
    refusedKeys,
    editKeys,
    noteKey,
    parkingKey,
    wordsKeys,
  ];
  browserStorage.forget(kinds.map((keys) => keys(participantId)));
}
