import { useEffect, useRef, useState } from "react";
import { subscribe } from "../graphql/subscribe";
import { askCursor } from "./ask";
import type { Where } from "./fields";
import { type BacklogItem, changesSubscription, itemOf } from "./items";

export type Connection = "connecting" | "live" | "lost";

/** Which changes matter; an absent kind is not listened to. */
export interface ChangesWhere {
  ideas?: Where;
  painPoints?: Where;
}

/** How long nothing is heard before the next try. */
const pauses = [1000, 3000, 10_000, 30_000];

interface Listener {
  onChange: (item: BacklogItem) => void;
  /** An item, whatever it was like, that the reader may not see any more. */
  onRemoved: (id: string) => void;
  onGap: () => void;
}

/**
 * Hears the changes that match, from the cursor on. After a break the server tells what was missed; only where that is
 * too much must everything be read anew (`onGap`). Where the server ends it, it is asked again: a list that has gone deaf
 * looks as if nothing happened.
 */
export function useChanges(
  where: ChangesWhere,
  /** Undefined: there is nothing yet that could change. */
  since: string | undefined,
  { onChange, onRemoved, onGap }: Listener,
): Connection {
  const [connection, setConnection] = useState<Connection>("connecting");
  const now = useRef({ onChange, onRemoved, onGap });
  now.current = { onChange, onRemoved, onGap };
  // Where to go on: behind the last change that was heard, or where what is shown was read anew.
  const place = useRef<{ since: string; after: string } | null>(null);
  // Where to go on after the server could not tell what was missed.
  const [renewed, setRenewed] = useState<{ since: string | undefined; after: string } | null>(null);
  const begin = renewed && renewed.since === since ? renewed.after : since;
  // How often it had to be listened to anew, after an end that nobody wanted.
  const [tries, setTries] = useState(0);
  const wish = JSON.stringify(where);
  useEffect(() => {
    if (begin === undefined) return;
    if (place.current?.since !== begin) place.current = { since: begin, after: begin };
    const from = place.current;
    const abort = new AbortController();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const listenAnew = () => {
      if (abort.signal.aborted) return;
      setConnection("lost");
      pause = setTimeout(() => setTries(tries + 1), pauses[Math.min(tries, pauses.length - 1)]);
    };
    const stop = subscribe(changesSubscription, () => ({ where: JSON.parse(wish), after: from.after }), {
      onData: ({ backlogChanged }) => {
        from.after = backlogChanged.cursor;
        const { item, removed } = backlogChanged;
        if (item) now.current.onChange(itemOf(item));
        else if (removed) now.current.onRemoved(removed.id);
      },
      onConnection: (open) => setConnection(open ? "live" : "lost"),
      onRefusal: ({ code }) => {
        if (!code.startsWith("CURSOR_")) return listenAnew();
        // A place of now comes first, so that nothing falls between what is read anew and what is told.
        askCursor(abort.signal).then((after) => {
          setRenewed({ since, after });
          now.current.onGap();
        }, listenAnew);
      },
      onEnd: listenAnew,
    });
    return () => {
      abort.abort();
      clearTimeout(pause);
      stop();
    };
  }, [wish, begin, since, tries]);
  return connection;
}
