import { useCallback, useEffect, useRef, useState } from "react";
import { ask, joined } from "../ask";
import type { BacklogItem } from "../items";
import type { Status } from "../statuses";
import type { Shown } from "../useBacklog";
import type { BacklogView } from "../view";
import { type BoardColumn, findOn, placed, statusesShown, withoutStatus } from "./boardOf";

const pageSize = 20;

export interface Board extends Shown {
  columns: readonly BoardColumn[];
  loadMore: (status: Status) => void;
}

/** A view's items by status: one list a column, each with its own pages. */
export function useBoard(view: BacklogView, key: string, isShown: boolean): Board {
  const [board, setBoard] = useState<{ key: string; columns: readonly BoardColumn[] }>({
    key: "",
    columns: [],
  });
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const [unseen, setUnseen] = useState(0);
  const [touched, setTouched] = useState<string | null>(null);
  const now = useRef({ view, board });
  now.current = { view, board };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the view; `turn` asks again
  useEffect(() => {
    if (!isShown) return;
    const abort = new AbortController();
    const shown = board.key === key ? board.columns : [];
    const columnOf = (status: Status) => shown.find((column) => column.status === status)?.page;
    setBoard({ key, columns: statusesShown(view).map((status) => ({ status, page: columnOf(status) })) });
    setError(null);
    setUnseen(0);
    for (const status of statusesShown(view))
      ask(withoutStatus(view), Math.min(100, Math.max(pageSize, columnOf(status)?.items.length ?? 0)), null, {
        signal: abort.signal,
        besides: { status: { eq: status } },
      }).then(
        (page) =>
          setBoard((before) => ({
            ...before,
            columns: before.columns.map((column) => (column.status === status ? { status, page } : column)),
          })),
        (failure) => !abort.signal.aborted && setError(failure),
      );
    return () => abort.abort();
  }, [key, turn, isShown]);

  const replace = useCallback(
    (item: BacklogItem) => setBoard((before) => ({ ...before, columns: placed(before.columns, item) })),
    [],
  );
  const refresh = useCallback(() => setTurn((value) => value + 1), []);
  const hear = useCallback(
    (item: BacklogItem) => {
      const { view, board } = now.current;
      if ((item.__typename === "Idea") !== (view.tab === "ideas")) return;
      if (!findOn(board.columns, item.id)) {
        setUnseen((count) => count + 1);
        return;
      }
      setTouched(item.id);
      replace(item);
    },
    [replace],
  );

  const loadMore = async (status: Status) => {
    const page = board.columns.find((column) => column.status === status)?.page;
    if (!page?.endCursor) return;
    try {
      const more = await ask(withoutStatus(view), pageSize, page.endCursor, {
        besides: { status: { eq: status } },
      });
      setBoard((before) => ({
        ...before,
        columns: before.columns.map((column) =>
          column.status === status && column.page ? { status, page: joined(column.page, more) } : column,
        ),
      }));
    } catch (failure) {
      setError(failure);
    }
  };

  const pages = board.columns.flatMap((column) => column.page ?? []);
  return {
    columns: board.columns,
    total:
      pages.length === board.columns.length && pages.length > 0
        ? pages.reduce((sum, page) => sum + page.total, 0)
        : undefined,
    error,
    loadMore: (status) => void loadMore(status),
    refresh,
    replace,
    unseen,
    touched,
    hear,
  };
}
