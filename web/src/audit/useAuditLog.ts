import { useCallback, useEffect, useRef, useState } from "react";
import type { AuditPage } from "./auditQueries";
import type { AuditFilter } from "./filter";

/** Reads a page; null where there is no log for the reader. */
export type ReadPage = (
  after: string | null,
  where: AuditFilter,
  signal: AbortSignal,
) => Promise<AuditPage | null>;

interface Shown {
  key: string;
  /** Undefined until it is known. */
  page?: AuditPage | null;
  error?: unknown;
}

/** The records that a filter leaves, page by page; begins anew when the filter changes. `read` must stay the same. */
export function useAuditLog(read: ReadPage, where: AuditFilter) {
  const key = JSON.stringify(where);
  const [shown, setShown] = useState<Shown>({ key: "" });
  const [loading, setLoading] = useState(false);
  const way = useRef<AbortController>(undefined);
  const current = shown.key === key ? shown : undefined;
  const page = current?.page;

  const ask = useCallback(
    async (key: string, before: AuditPage | null) => {
      way.current?.abort();
      const abort = new AbortController();
      way.current = abort;
      const { signal } = abort;
      setLoading(true);
      try {
        const next = await read(before?.pageInfo.endCursor ?? null, JSON.parse(key) as AuditFilter, signal);
        if (signal.aborted) return;
        setShown({ key, page: next && { ...next, nodes: [...(before?.nodes ?? []), ...next.nodes] } });
      } catch (error) {
        if (signal.aborted) return;
        setShown((shown) => ({ ...(shown.key === key && shown), key, error }));
      }
      setLoading(false);
    },
    [read],
  );
  useEffect(() => {
    void ask(key, null);
    return () => way.current?.abort();
  }, [ask, key]);

  return { page, error: current?.error, loading, loadMore: () => void ask(key, page ?? null) };
}
