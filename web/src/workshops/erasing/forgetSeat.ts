import { browserStorage } from "../../storage/browserStorage";
import { outboxKeys } from "../outboxKeys";
import { draftKeys } from "../writing/drafts";

/** Drops what this browser keeps for a seat: half-written cards, and commands that wait for the network. */
export function forgetSeat(participantId: string) {
  for (const keys of [draftKeys, outboxKeys])
    for (const key of browserStorage.keys(keys(participantId))) browserStorage.remove(key);
}
