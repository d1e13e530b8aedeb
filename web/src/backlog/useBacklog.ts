import { useCallback, useEffect, useRef, useState } from "react";
import { request } from "../graphql/request";
import { subscribe } from "../graphql/subscribe";
import { type BacklogFilter, orderOf, whereOf } from "./filter";
import { type BacklogItem, changesSubscription, ideasQuery, itemOf, painPointsQuery } from "./items";

const pageSize = 30;

interface Listed {
  key: string;
  items: readonly BacklogItem[];
  total: number;
  endCursor: string | null;
  hasMore: boolean;
}

export interface BacklogList {
  /** Undefined until the first answer. */
  items: readonly BacklogItem[] | undefined;
  total: number;
  hasMore: boolean;
  error: unknown;
  loadingMore: boolean;
  loadMore: () => void;
  refresh: () => void;
  /** How many changes the list does not show yet, because they would move what is being read. */
  unseen: number;
  /** The item that has just changed under the reader's eyes. */
  touched: string | null;
  connection: "connecting" | "live" | "lost";
}

async function ask(filter: BacklogFilter, first: number, after: string | null, signal: AbortSignal) {
  const variables = { first, after, where: whereOf(filter), order: orderOf(filter) };
  // The names of conditions and keys are the same for both lists; only their types have two names.
  const answer =
    filter.tab === "ideas"
      ? await request(ideasQuery, variables as never, { signal })
      : await request(painPointsQuery, variables as never, { signal });
  const { nodes, totalCount, pageInfo } = answer.list;
  return { nodes: nodes.map(itemOf), totalCount, pageInfo };
}

/** The list behind a filter: pages by cursor, and changes as they happen. What is on the screen never jumps. */
export function useBacklog(filter: BacklogFilter, key: string): BacklogList {
  const [list, setList] = useState<Listed | null>(null);
  const [error, setError] = useState<{ key: string; error: unknown } | null>(null);
  const [turn, setTurn] = useState(0);
  const [loadingMore, setLoadingMore] = useState(false);
  const [unseen, setUnseen] = useState(0);
  const [touched, setTouched] = useState<string | null>(null);
  const [connection, setConnection] = useState<BacklogList["connection"]>("connecting");
  const now = useRef({ filter, list });
  now.current = { filter, list };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the filter; `turn` asks again
  useEffect(() => {
    const abort = new AbortController();
    const shown = list?.key === key ? list.items.length : 0;
    ask(filter, Math.min(100, Math.max(pageSize, shown)), null, abort.signal).then(
      (answer) => {
        setList({
          key,
          items: answer.nodes,
          total: answer.totalCount,
          endCursor: answer.pageInfo.endCursor,
          hasMore: answer.pageInfo.hasNextPage,
        });
        setUnseen(0);
        setError(null);
      },
      (failure) => !abort.signal.aborted && setError({ key, error: failure }),
    );
    return () => abort.abort();
  }, [key, turn]);

  useEffect(() => {
    let opened = false;
    return subscribe(
      changesSubscription,
      {},
      {
        onData: ({ backlogChanged: { item } }) => {
          const { list, filter } = now.current;
          if ((item.__typename === "Idea") !== (filter.tab === "ideas")) return;
          if (!list?.items.some((other) => other.id === item.id)) {
            setUnseen((count) => count + 1);
            return;
          }
          setTouched(item.id);
          setList(
            (before) =>
              before && {
                ...before,
                items: before.items.map((other) => (other.id === item.id ? itemOf(item) : other)),
              },
          );
        },
        onConnection: (open) => {
          setConnection(open ? "live" : "lost");
          // Whatever changed while the socket was away is asked for.
          if (open && opened) setTurn((value) => value + 1);
          opened ||= open;
        },
      },
    );
  }, []);

  const refresh = useCallback(() => setTurn((value) => value + 1), []);
  const loadMore = useCallback(async () => {
    const { list, filter } = now.current;
    if (!list?.endCursor) return;
    setLoadingMore(true);
    try {
      const more = await ask(filter, pageSize, list.endCursor, new AbortController().signal);
      setList((before) => {
        if (before?.key !== list.key) return before;
        const known = new Set(before.items.map((item) => item.id));
        return {
          ...before,
          items: [...before.items, ...more.nodes.filter((item) => !known.has(item.id))],
          total: more.totalCount,
          endCursor: more.pageInfo.endCursor,
          hasMore: more.pageInfo.hasNextPage,
        };
      });
    } catch (failure) {
      setError({ key: list.key, error: failure });
    } finally {
      setLoadingMore(false);
    }
  }, []);

  const current = list?.key === key ? list : null;
  return {
    items: current?.items,
    total: current?.total ?? 0,
    hasMore: current?.hasMore ?? false,
    error: error?.key === key ? error.error : null,
    loadingMore,
    loadMore,
    refresh,
    unseen,
    touched,
    connection,
  };
}
