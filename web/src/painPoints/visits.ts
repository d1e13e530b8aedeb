import { isLater, lastVisit, noteVisit, useVisitBefore } from "../backlog/visits";

const place = "following";

/**
 * The latest change that was there at the last visit; null if this is the first, undefined if it is not known yet. The same until the page is loaded again, so that reading
 * one item leaves the others new.
 */
export const useLastListVisit = (): string | null | undefined => useVisitBefore(place);

/** Notes the latest change that the reader has been shown. */
export function noteListVisit(changes: readonly { updatedAt: string }[]) {
  const [first, ...others] = changes.map(({ updatedAt }) => updatedAt);
  if (first)
    noteVisit(
      place,
      others.reduce((latest, moment) => (isLater(moment, latest) ? moment : latest), first),
    );
}

/** Whether something happened to it since the last visit that the reader has not looked at yet. */
export const isFresh = (item: { id: string; updatedAt: string }, before: string | null): boolean =>
  before !== null && isLater(item.updatedAt, before) && isLater(item.updatedAt, lastVisit(item.id));
