import type { TadaDocumentNode } from "gql.tada";
import { type Client, createClient } from "graphql-ws";
import { textOf } from "./textOf";

let client: Client | undefined;
const openings = new Set<(open: boolean) => void>();

/** One socket for all subscriptions of the page (graphql-transport-ws); it opens with the first and comes back by itself. */
function connection(): Client {
  client ??= createClient({
    url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    keepAlive: 15_000,
    on: {
      connected: () => {
        for (const tell of openings) tell(true);
      },
      closed: () => {
        for (const tell of openings) tell(false);
      },
    },
  });
  return client;
}

export interface Listener<Result> {
  onData: (data: Result) => void;
  /** True when the socket opens, false when it is lost: what happened in between must be asked for. */
  onConnection?: (open: boolean) => void;
}

/** Listens until the returned function is called. */
export function subscribe<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  { onData, onConnection }: Listener<Result>,
): () => void {
  if (onConnection) openings.add(onConnection);
  const stop = connection().subscribe<Result>(
    { query: textOf(document), variables: variables as Record<string, unknown> },
    {
      next: ({ data }) => data && onData(data),
      error: () => onConnection?.(false),
      complete: () => {},
    },
  );
  return () => {
    if (onConnection) openings.delete(onConnection);
    stop();
  };
}
