import type { TadaDocumentNode } from "gql.tada";
import { useCallback, useEffect, useState } from "react";
import { request } from "./request";

/** Answers seen before are shown at once while the new ones are on their way. */
const seen = new Map<string, unknown>();

export interface QueryState<Result> {
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
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; data?: Result; error?: unknown }>({ key: "" });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the document, the variables and the seat; `turn` asks again
  useEffect(() => {
    if (skip) return;
    const abort = new AbortController();
    request(document, variables, { participantId, signal: abort.signal }).then(
      (data) => {
        seen.set(key, data);
        setAnswer({ key, data });
      },
      (error) => {
        if (!abort.signal.aborted) setAnswer({ key, error });
      },
    );
    return () => abort.abort();
  }, [key, skip, turn]);

  const current = answer.key === key ? answer : undefined;
  return {
    data: current?.data ?? (seen.get(key) as Result | undefined),
    error: current?.error,
    loading: !skip && !current,
    refetch: useCallback(() => setTurn((value) => value + 1), []),
  };
}
