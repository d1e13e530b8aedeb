import type { FeedEvent } from "../workshops/feedEvent";

/** A feed's slice and the sequence of the last event in it. */
export interface FeedState<Slice> {
  sequence: number;
  slice: Slice;
}

export type Received<Slice> =
  | { kind: "applied"; state: FeedState<Slice> }
  | { kind: "known" }
  | { kind: "gap" };

/**
 * Takes the events of a frame whose sequences are first, first + 1, … . What is known already is skipped; behind a gap
 * nothing is applied, because the reducer would fold a history that never was.
 */
export function receive<Slice>(
  state: FeedState<Slice>,
  first: number,
  events: readonly FeedEvent[],
  apply: (slice: Slice, event: FeedEvent) => Slice,
): Received<Slice> {
  if (first > state.sequence + 1) return { kind: "gap" };
  const fresh = events.slice(state.sequence + 1 - first);
  if (fresh.length === 0) return { kind: "known" };
  return {
    kind: "applied",
    state: { sequence: first + events.length - 1, slice: fresh.reduce(apply, state.slice) },
  };
}
