import { useCallback, useEffect, useRef, useState } from "react";
import { ask, askCursor, joined, type Page, without } from "../ask";
import type { BacklogItem } from "../items";
import type { Status } from "../statuses";
import type { Shown } from "../useBacklog";
import { useNoticed } from "../useNoticed";
import type { BacklogView } from "../view";
import { type BoardColumn, findOn, placed, statusesShown, withoutStatus } from "./boardOf";

const pageSize = 20;

export interface Board extends Shown {
  columns: readonly BoardColumn[];
  loadMore: (status: Status) => void;
}

interface Read {
  view: BacklogView | null;
  columns: readonly BoardColumn[];
  since: string | undefined;
}

/** A view's items by status: one list a column, each with its own pages. */
export function useBoard(view: BacklogView, isShown: boolean): Board {
  const [board, setBoard] = useState<Read>({ view: null, columns: [], since: undefined });
  const [error, setError] = useState<unknown>(null);
  const now = useRef(board);
  now.current = board;

  const put = useCallback(
    (of: BacklogView, status: Status, page: (before: Page | undefined) => Page | undefined) =>
      setBoard((before) =>
        before.view !== of
          ? before
          : {
              ...before,
              columns: before.columns.map((column) =>
                column.status === status ? { status, page: page(column.page) } : column,
              ),
            },
      ),
    [],
  );

  const way = useRef<AbortController | null>(null);
  const read = useCallback(async () => {
    way.current?.abort();
    const abort = new AbortController();
    way.current = abort;
    const { signal } = abort;
    const shown = now.current.view === view ? now.current.columns : [];
    const columnOf = (status: Status) => shown.find((column) => column.status === status)?.page;
    const columns = statusesShown(view).map((status) => ({ status, page: columnOf(status) }));
    setBoard({ view, columns, since: undefined });
    setError(null);
    try {
      const since = await askCursor(signal);
      const fill = async ({ status, page }: BoardColumn) => {
        const first = Math.min(100, Math.max(pageSize, page?.items.length ?? 0));
        const answer = await ask(withoutStatus(view), first, null, {
          signal,
          besides: { status: { eq: status } },
        });
        put(view, status, () => answer);
      };
      await Promise.all(columns.map(fill));
      // Listening begins when every column is there: until then nobody could tell what is new on it.
      setBoard((before) => ({ ...before, since }));
    } catch (failure) {
      if (!signal.aborted) setError(failure);
    }
  }, [view, put]);
  useEffect(() => {
    if (isShown) void read();
    return () => way.current?.abort();
  }, [read, isShown]);

  const replace = useCallback(
    (item: BacklogItem) => setBoard((before) => ({ ...before, columns: placed(before.columns, item) })),
    [],
  );
  const remove = useCallback(
    (id: string) =>
      setBoard((before) => ({
        ...before,
        columns: before.columns.map(({ status, page }) => ({ status, page: page && without(page, id) })),
      })),
    [],
  );
  const noticed = useNoticed(
    board.since,
    (id) => findOn(now.current.columns, id) !== undefined,
    replace,
    remove,
  );

  const loadMore = async (status: Status) => {
    const page = board.columns.find((column) => column.status === status)?.page;
    if (!page?.endCursor) return;
    try {
      const more = await ask(withoutStatus(view), pageSize, page.endCursor, {
        besides: { status: { eq: status } },
      });
      put(view, status, (before) => before && joined(before, more));
    } catch (failure) {
      setError(failure);
    }
  };

  const pages = board.columns.flatMap((column) => column.page ?? []);
  const isWhole = pages.length === board.columns.length && pages.length > 0;
  return {
    columns: board.columns,
    total: isWhole ? pages.reduce((sum, page) => sum + page.total, 0) : undefined,
    error,
    since: board.since,
    loadMore: (status) => void loadMore(status),
    refresh: useCallback(() => void read(), [read]),
    replace,
    ...noticed,
  };
}
