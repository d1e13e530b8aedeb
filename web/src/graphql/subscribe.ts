import type { TadaDocumentNode } from "gql.tada";
import { type Client, createClient } from "graphql-ws";
import { inLanguage } from "../language/language";
import { Refusal } from "./failures";
import { textOf } from "./textOf";

let client: Client | undefined;
let isOpen = false;
const openings = new Set<(open: boolean) => void>();

/** How long an answer may take before the socket counts as lost: a network that goes away closes nothing. */
const patience = 5_000;
const longestPause = 10_000;

/** One socket for all subscriptions of the page (graphql-transport-ws); it opens with the first and comes back by itself. */
function connection(): Client {
  if (client) return client;
  let silence: ReturnType<typeof setTimeout>;
  const tell = (open: boolean) => {
    isOpen = open;
    for (const hear of openings) hear(open);
  };
  const made = createClient({
    url: inLanguage(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: pause,
    keepAlive: 15_000,
    // Listening to something else takes another subscription, not another socket.
    lazyCloseTimeout: 10_000,
    on: {
      connected: () => tell(true),
      closed: () => {
        clearTimeout(silence);
        tell(false);
      },
      ping: (received) => {
        if (!received) silence = setTimeout(() => made.terminate(), patience);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
    },
  });
  window.addEventListener("offline", () => made.terminate());
  client = made;
  return made;
}

/** Twice as long after each try, and over as soon as the browser is online again. */
const pause = (tries: number) =>
  new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, Math.min(longestPause, 500 * 2 ** tries) * (0.5 + Math.random() / 2));
    window.addEventListener("online", go);
  });

export interface Listener<Result> {
  onData: (data: Result) => void;
  /** True when the socket is open, false when it is lost. */
  onConnection?: (open: boolean) => void;
  /** The server ends the subscription, and says why. */
  onRefusal?: (refusal: Refusal) => void;
  /** It is over without a refusal: the server ends it, or the socket was closed for good. Nothing is heard any more. */
  onEnd?: () => void;
}

/** Listens until the returned function is called. The variables are asked for again whenever the socket comes back. */
export function subscribe<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: () => Variables,
  { onData, onConnection, onRefusal, onEnd }: Listener<Result>,
): () => void {
  if (onConnection) openings.add(onConnection);
  if (isOpen) onConnection?.(true);
  let isStopped = false;
  // Whoever hears nothing any more must not read of an open socket that all is well.
  const leave = () => {
    if (onConnection) openings.delete(onConnection);
  };
  const stop = connection().subscribe<Result>(
    {
      query: textOf(document),
      get variables() {
        return variables() as Record<string, unknown>;
      },
    },
    {
      next: ({ data }) => data && onData(data),
      error: (failure) => {
        leave();
        if (isStopped) return;
        const [error] = Array.isArray(failure) ? failure : [];
        if (error) return onRefusal?.(new Refusal(error.extensions?.code ?? "REQUEST_FAILED", error.message));
        onConnection?.(false);
        onEnd?.();
      },
      complete: () => {
        leave();
        if (!isStopped) onEnd?.();
      },
    },
  );
  return () => {
    isStopped = true;
    leave();
    stop();
  };
}
