import { useEffect, useRef, useState } from "react";
import { subscribe } from "../graphql/subscribe";
import { type BacklogItem, changesSubscription, itemOf } from "./items";

export type Connection = "connecting" | "live" | "lost";

/** Hears each change of the backlog; `onReturn` is called when the socket is back and something may have been missed. */
export function useChanges(onChange: (item: BacklogItem) => void, onReturn: () => void): Connection {
  const [connection, setConnection] = useState<Connection>("connecting");
  const now = useRef({ onChange, onReturn });
  now.current = { onChange, onReturn };
  useEffect(() => {
    let opened = false;
    return subscribe(
      changesSubscription,
      {},
      {
        onData: ({ backlogChanged }) => now.current.onChange(itemOf(backlogChanged.item)),
        onConnection: (open) => {
          setConnection(open ? "live" : "lost");
          if (open && opened) now.current.onReturn();
          opened ||= open;
        },
      },
    );
  }, []);
  return connection;
}
