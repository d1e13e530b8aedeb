import { useCallback, useEffect, useRef, useState } from "react";
import { ask, askCursor, joined, type Page, without } from "./ask";
import type { BacklogItem } from "./items";
import { type Noticed, useNoticed } from "./useNoticed";
import type { BacklogView } from "./view";

const pageSize = 50;

/** What is on the screen, in whichever layout. */
export interface Shown extends Noticed {
  /** Undefined until all of it is counted. */
  total: number | undefined;
  error: unknown;
  refresh: () => void;
  /** Shows an item as it is now, before it is read again. */
  replace: (item: BacklogItem) => void;
  /** Where the changes stood when it was read; undefined until then. */
  since: string | undefined;
}

interface BacklogList extends Shown {
  /** Undefined until the first answer. */
  items: readonly BacklogItem[] | undefined;
  hasMore: boolean;
  /** True while another list is on its way and the one before it is still shown. */
  stale: boolean;
  loadingMore: boolean;
  loadMore: () => void;
}

/** The list behind a view: pages by cursor, and changes as they happen. What is on the screen never jumps. */
export function useBacklog(view: BacklogView, isShown: boolean): BacklogList {
  const [list, setList] = useState<(Page & { view: BacklogView; since: string }) | null>(null);
  const [failed, setFailed] = useState<{ view: BacklogView; error: unknown } | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const now = useRef({ list });
  now.current = { list };

  const way = useRef<AbortController | null>(null);
  const read = useCallback(async () => {
    way.current?.abort();
    const abort = new AbortController();
    way.current = abort;
    const { signal } = abort;
    const { list } = now.current;
    const shown = list?.view === view ? list.items.length : 0;
    try {
      const since = await askCursor(signal);
      const page = await ask(view, Math.min(100, Math.max(pageSize, shown)), null, { signal });
      setList({ ...page, view, since });
      setFailed(null);
    } catch (error) {
      if (!signal.aborted) setFailed({ view, error });
    }
  }, [view]);
  useEffect(() => {
    if (isShown) void read();
    return () => way.current?.abort();
  }, [read, isShown]);

  const replace = useCallback(
    (item: BacklogItem) =>
      setList(
        (before) =>
          before && { ...before, items: before.items.map((other) => (other.id === item.id ? item : other)) },
      ),
    [],
  );
  const remove = useCallback(
    (id: string) => setList((before) => before && { ...before, ...without(before, id) }),
    [],
  );
  const noticed = useNoticed(
    list?.since,
    (id) => now.current.list?.items.some((item) => item.id === id) ?? false,
    replace,
    remove,
  );

  const loadMore = useCallback(async () => {
    const { list } = now.current;
    if (!list?.endCursor) return;
    setLoadingMore(true);
    try {
      const more = await ask(list.view, pageSize, list.endCursor);
      setList((before) => (before?.view === list.view ? { ...before, ...joined(before, more) } : before));
    } catch (error) {
      setFailed({ view: list.view, error });
    } finally {
      setLoadingMore(false);
    }
  }, []);

  // While a narrower list is on its way, the one before stays: a page that goes blank at each key tells nothing.
  const current = list && list.view.tab === view.tab ? list : null;
  return {
    items: current?.items,
    total: current?.total,
    hasMore: current?.hasMore ?? false,
    error: failed?.view === view ? failed.error : null,
    stale: current !== null && current.view !== view,
    since: current?.view === view ? current.since : undefined,
    loadingMore,
    loadMore,
    refresh: useCallback(() => void read(), [read]),
    replace,
    ...noticed,
  };
}
