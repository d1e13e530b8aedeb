import type { TadaDocumentNode } from "gql.tada";
import { useCallback, useEffect, useRef, useState } from "react";
import { request } from "./request";

/** Answers seen before are shown at once while the new ones are on their way. */
const seen = new Map<string, unknown>();

interface QueryState<Result> {
  data: Result | undefined;
  error: unknown;
  loading: boolean;
  refetch: () => void;
}

/** Asks when it mounts and whenever the variables change. `document` must be a module constant. */
export function useQuery<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  options: { participantId?: string | null; skip?: boolean } = {},
): QueryState<Result> {
  const { participantId = null, skip = false } = options;
  const name =
    document.definitions[0] && "name" in document.definitions[0] ? document.definitions[0].name : null;
  const key = `${name?.value ?? ""} ${participantId} ${JSON.stringify(variables)}`;
  const [answer, setAnswer] = useState<{ key: string; data?: Result; error?: unknown }>({ key: "" });
  const now = useRef({ document, variables, participantId, key, skip });
  now.current = { document, variables, participantId, key, skip };

  const way = useRef<AbortController | null>(null);
  // The key stands for the document, the variables and the seat.
  const read = useCallback(async (key: string) => {
    way.current?.abort();
    const abort = new AbortController();
    way.current = abort;
    const { signal } = abort;
    const { document, variables, participantId } = now.current;
    try {
      const data = await request(document, variables, { participantId, signal });
      seen.set(key, data);
      setAnswer({ key, data });
    } catch (error) {
      if (!signal.aborted) setAnswer({ key, error });
    }
  }, []);
  useEffect(() => {
    if (!skip) void read(key);
    return () => way.current?.abort();
  }, [key, skip, read]);

  const current = answer.key === key ? answer : undefined;
  return {
    data: current?.data ?? (seen.get(key) as Result | undefined),
    error: current?.error,
    loading: !skip && !current,
    refetch: useCallback(() => {
      if (!now.current.skip) void read(now.current.key);
    }, [read]),
  };
}
