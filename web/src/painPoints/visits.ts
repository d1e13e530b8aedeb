import { lastVisit } from "../backlog/item/lastVisit";
import { browserStorage } from "../storage/browserStorage";

const key = "coinnovation.pain-points.visit";
let atArrival: { before: string | null } | undefined;

/** The latest change that was there at the last visit; null if this is the first. The same until the page is loaded again, so that reading one item leaves the others new. */
export function lastListVisit(): string | null {
  atArrival ??= { before: browserStorage.read(key) };
  return atArrival.before;
}

/** Notes the latest change that the reader has been shown. */
export function noteListVisit(changes: readonly { updatedAt: string }[]) {
  const latest = changes.reduce<string | null>(
    (known, { updatedAt }) => (isLater(updatedAt, known) ? updatedAt : known),
    browserStorage.read(key),
  );
  if (latest) browserStorage.write(key, latest);
}

/** Whether something happened to it since the last visit that the reader has not looked at yet. */
export const isFresh = (item: { id: string; updatedAt: string }, before: string | null): boolean =>
  before !== null && isLater(item.updatedAt, before) && isLater(item.updatedAt, lastVisit(item.id));

const isLater = (moment: string, than: string | null) =>
  than === null || Date.parse(moment) > Date.parse(than);
