import { useEffect, useRef, useState } from "react";
import { subscribe } from "../graphql/subscribe";
import type { Where } from "./fields";
import { type BacklogItem, changesSubscription, itemOf } from "./items";

export type Connection = "connecting" | "live" | "lost";

/** Which changes matter; an absent kind is not listened to. */
export interface ChangesWhere {
  ideas?: Where;
  painPoints?: Where;
}

/**
 * Hears the changes that match, from the cursor on. After a break the server tells what was missed; only where that is
 * too much must everything be read anew (`onGap`).
 */
export function useChanges(
  where: ChangesWhere,
  /** Undefined: there is nothing yet that could change. */
  since: string | undefined,
  { onChange, onGap }: { onChange: (item: BacklogItem) => void; onGap: () => void },
): Connection {
  const [connection, setConnection] = useState<Connection>("connecting");
  const now = useRef({ onChange, onGap });
  now.current = { onChange, onGap };
  // Where to go on: behind the last change that was heard, or where what is shown was read anew.
  const place = useRef<{ since: string; after: string | null } | null>(null);
  const wish = JSON.stringify(where);
  useEffect(() => {
    if (since === undefined) return;
    if (place.current?.since !== since) place.current = { since, after: since };
    const from = place.current;
    return subscribe(changesSubscription, () => ({ where: JSON.parse(wish), after: from.after }), {
      onData: ({ backlogChanged }) => {
        from.after = backlogChanged.cursor;
        now.current.onChange(itemOf(backlogChanged.item));
      },
      onConnection: (open) => setConnection(open ? "live" : "lost"),
      onRefusal: () => {
        from.after = null;
        now.current.onGap();
      },
    });
  }, [wish, since]);
  return connection;
}
