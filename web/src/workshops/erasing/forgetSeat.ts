import { browserStorage } from "../../storage/browserStorage";
import { groupNoteKeys } from "../groups/typedNote";
import { outboxKeys } from "../outboxKeys";
import { refusedKeys } from "../refused/refusedTexts";
import { ratingDraftKeys } from "../voting/ratingDrafts";
import { draftKeys } from "../writing/drafts";

/** Drops what this browser keeps for a seat: half-written cards, half-given ratings, words for a group's note, words that were refused, and commands that wait for the network. */
export function forgetSeat(participantId: string) {
  for (const keys of [draftKeys, ratingDraftKeys, groupNoteKeys, outboxKeys, refusedKeys])
    for (const key of browserStorage.keys(keys(participantId))) browserStorage.remove(key);
}
