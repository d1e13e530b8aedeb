import { useEffect, useReducer, useRef } from "react";
import { send } from "../graphql/command";
import { graphql } from "../graphql/graphql";
import { request } from "../graphql/request";

const visitsQuery = graphql(`
  query Visits {
    viewer {
      visits {
        place
        seenAt
      }
    }
  }
`);

type Visits = ReadonlyMap<string, string>;

/** As they were when this page was loaded, and as they are now; null until the server has said so. */
let atArrival: Visits | null = null;
const now = new Map<string, string>();
let asked: Promise<void> | null = null;

/** Asks once. Where nobody answers nothing is called new, and the reader's visits of this page count. */
function ask(): Promise<void> {
  asked ??= request(visitsQuery, {})
    .then(({ viewer }) => new Map(viewer.visits.map(({ place, seenAt }) => [place, seenAt])))
    .catch(() => new Map<string, string>())
    .then((visits) => {
      atArrival = visits;
      for (const [place, seenAt] of visits)
        if (isLater(seenAt, now.get(place) ?? null)) now.set(place, seenAt);
    });
  return asked;
}

/** Renders again when the visits are known. */
function useKnown(): boolean {
  const [, render] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => {
    if (atArrival) return;
    let left = false;
    void ask().then(() => !left && render());
    return () => {
      left = true;
    };
  }, []);
  return atArrival !== null;
}

/** When the reader last saw what happens at a place, as it was when this was first shown: what is new then stays new while it is read. Null: never; undefined: not known yet. */
export function useLastVisit(place: string): string | null | undefined {
  const known = useKnown();
  const frozen = useRef<{ place: string; seenAt: string | null } | null>(null);
  if (known && frozen.current?.place !== place) frozen.current = { place, seenAt: lastVisit(place) };
  return frozen.current?.place === place ? frozen.current.seenAt : undefined;
}

/** The same as it was when this page was loaded, whatever was looked at since. */
export function useVisitBefore(place: string): string | null | undefined {
  return useKnown() ? (atArrival?.get(place) ?? null) : undefined;
}

/** As it is now, as far as it is known. */
export const lastVisit = (place: string): string | null => now.get(place) ?? null;

/** Notes it for all pages and browsers of the reader; it never goes back. */
export function noteVisit(place: string, seenAt: string = new Date().toISOString()) {
  if (!isLater(seenAt, lastVisit(place))) return;
  now.set(place, seenAt);
  // In vain it is worth no word: what was seen is called new once more.
  send("noteVisit", { place, seenAt }, { retries: 0, keepalive: true }).catch(() => {});
}

export const isLater = (moment: string, than: string | null) =>
  than === null || Date.parse(moment) > Date.parse(than);
