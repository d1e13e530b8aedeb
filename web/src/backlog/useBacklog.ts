import { useCallback, useEffect, useRef, useState } from "react";
import { ask, joined, type Page } from "./ask";
import type { BacklogItem } from "./items";
import type { BacklogView } from "./view";

const pageSize = 50;

/** What is on the screen, in whichever layout. */
export interface Shown {
  /** Undefined until all of it is counted. */
  total: number | undefined;
  error: unknown;
  refresh: () => void;
  /** Shows an item as it is now, before it is read again. */
  replace: (item: BacklogItem) => void;
  /** Takes note of a change that somebody made: shown where the item stands, else counted. */
  hear: (item: BacklogItem) => void;
  /** How many changes are not shown yet, because they would move what is being read. */
  unseen: number;
  /** The item that has just changed under the reader's eyes. */
  touched: string | null;
}

export interface BacklogList extends Shown {
  /** Undefined until the first answer. */
  items: readonly BacklogItem[] | undefined;
  hasMore: boolean;
  /** True while another list is on its way and the one before it is still shown. */
  stale: boolean;
  loadingMore: boolean;
  loadMore: () => void;
}

/** The list behind a view: pages by cursor, and changes as they happen. What is on the screen never jumps. */
export function useBacklog(view: BacklogView, key: string, isShown: boolean): BacklogList {
  const [list, setList] = useState<(Page & { key: string; tab: string }) | null>(null);
  const [error, setError] = useState<{ key: string; error: unknown } | null>(null);
  const [turn, setTurn] = useState(0);
  const [loadingMore, setLoadingMore] = useState(false);
  const [unseen, setUnseen] = useState(0);
  const [touched, setTouched] = useState<string | null>(null);
  const now = useRef({ view, list, key });
  now.current = { view, list, key };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the view; `turn` asks again
  useEffect(() => {
    if (!isShown) return;
    const abort = new AbortController();
    const shown = list?.key === key ? list.items.length : 0;
    ask(view, Math.min(100, Math.max(pageSize, shown)), null, { signal: abort.signal }).then(
      (page) => {
        setList({ ...page, key, tab: view.tab });
        setUnseen(0);
        setError(null);
      },
      (failure) => !abort.signal.aborted && setError({ key, error: failure }),
    );
    return () => abort.abort();
  }, [key, turn, isShown]);

  const refresh = useCallback(() => setTurn((value) => value + 1), []);
  const replace = useCallback(
    (item: BacklogItem) =>
      setList(
        (before) =>
          before && { ...before, items: before.items.map((other) => (other.id === item.id ? item : other)) },
      ),
    [],
  );
  const hear = useCallback(
    (item: BacklogItem) => {
      const { list, view } = now.current;
      if ((item.__typename === "Idea") !== (view.tab === "ideas")) return;
      if (!list?.items.some((other) => other.id === item.id)) {
        setUnseen((count) => count + 1);
        return;
      }
      setTouched(item.id);
      replace(item);
    },
    [replace],
  );

  const loadMore = useCallback(async () => {
    const { list, view } = now.current;
    if (!list?.endCursor) return;
    setLoadingMore(true);
    try {
      const more = await ask(view, pageSize, list.endCursor);
      setList((before) => (before?.key === list.key ? { ...before, ...joined(before, more) } : before));
    } catch (failure) {
      setError({ key: list.key, error: failure });
    } finally {
      setLoadingMore(false);
    }
  }, []);

  // While a narrower list is on its way, the one before stays: a page that goes blank at each key tells nothing.
  const current = list && (list.key === key || list.tab === view.tab) ? list : null;
  return {
    items: current?.items,
    total: current?.total,
    hasMore: current?.hasMore ?? false,
    error: error?.key === key ? error.error : null,
    stale: current !== null && current.key !== key,
    loadingMore,
    loadMore,
    refresh,
    replace,
    unseen,
    touched,
    hear,
  };
}
