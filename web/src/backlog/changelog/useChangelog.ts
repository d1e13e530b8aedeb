import { useCallback, useEffect, useRef, useState } from "react";
import { request } from "../../graphql/request";
import type { BacklogItem } from "../items";
import { useCalmly } from "../useCalmly";
import { changelogQuery, type Entry } from "./changelogQuery";
import type { changelogWhere } from "./changelogView";

const pageSize = 20;
const most = 100;

type Where = ReturnType<typeof changelogWhere>;

interface Read {
  key: string;
  where: Where;
  entries: readonly Entry[];
  total: number;
  endCursor: string | null;
  hasMore: boolean;
}

async function read(key: string, where: Where, first: number, after: string | null): Promise<Read> {
  const { changelog } = await request(changelogQuery, { first, after, where });
  const { hasNextPage, endCursor } = changelog.pageInfo;
  return {
    key,
    where,
    entries: changelog.nodes,
    total: changelog.totalCount,
    endCursor,
    hasMore: hasNextPage,
  };
}

/** The changelog page by page, and changes as they happen. Whoever reads further down is only told of them: nothing moves under their eyes. */
export function useChangelog(key: string, where: Where | null) {
  const [list, setList] = useState<Read | null>(null);
  const [error, setError] = useState<{ key: string; error: unknown } | null>(null);
  const [unseen, setUnseen] = useState<ReadonlySet<string>>(new Set());
  const [loadingMore, setLoadingMore] = useState(false);
  const now = useRef({ list, where, key });
  now.current = { list, where, key };
  const asked = useRef(0);
  const isReady = where !== null;

  const load = useCallback(async (key: string) => {
    const { list, where } = now.current;
    if (!where) return;
    asked.current += 1;
    const question = asked.current;
    const shown = list?.key === key ? list.entries.length : 0;
    try {
      const page = await read(key, where, Math.min(most, Math.max(pageSize, shown)), null);
      // An answer that another question has overtaken would show what was before.
      if (question !== asked.current) return;
      setList(page);
      setUnseen(new Set());
      setError(null);
    } catch (failure) {
      if (question === asked.current) setError({ key, error: failure });
    }
  }, []);

  useEffect(() => {
    if (isReady) void load(key);
  }, [key, isReady, load]);

  const refresh = useCallback(() => void load(now.current.key), [load]);
  const soon = useCalmly(refresh);

  const hear = useCallback(
    (item: BacklogItem) => {
      const isListed = now.current.list?.entries.some(
        ({ idea }) =>
          idea.id === item.id || idea.painPoints.nodes.some((painPoint) => painPoint.id === item.id),
      );
      if (!isListed && item.status !== "DELIVERED" && item.status !== "CONFIRMED") return;
      if (window.scrollY < window.innerHeight / 2) soon();
      else setUnseen((before) => new Set([...before, item.id]));
    },
    [soon],
  );

  /** Takes away at once what the reader may not see any more, wherever they read. */
  const drop = useCallback(
    (id: string) => {
      const entries = now.current.list?.entries ?? [];
      if (entries.some(({ idea }) => idea.painPoints.nodes.some((painPoint) => painPoint.id === id))) soon();
      if (!entries.some(({ idea }) => idea.id === id)) return;
      setList(
        (before) =>
          before && {
            ...before,
            entries: before.entries.filter(({ idea }) => idea.id !== id),
            total: before.total - 1,
          },
      );
    },
    [soon],
  );

  const loadMore = useCallback(async () => {
    const { list } = now.current;
    if (!list?.endCursor) return;
    setLoadingMore(true);
    try {
      const more = await read(list.key, list.where, pageSize, list.endCursor);
      const known = new Set(list.entries.map(({ id }) => id));
      setList((before) =>
        before?.key === list.key
          ? { ...more, entries: [...before.entries, ...more.entries.filter(({ id }) => !known.has(id))] }
          : before,
      );
    } catch (failure) {
      setError({ key: list.key, error: failure });
    } finally {
      setLoadingMore(false);
    }
  }, []);

  return {
    list,
    /** True while another list is on its way and the one before it is still shown. */
    stale: list !== null && list.key !== key,
    error: error?.key === key ? error.error : null,
    unseen: unseen.size,
    loadingMore,
    loadMore,
    refresh,
    hear,
    drop,
  };
}
