import { useRef } from "react";
import { useQuery } from "../graphql/useQuery";
import { cursorQuery } from "./items";

/**
 * A place among the changes, for what is read once it is known: whoever listens from there on misses nothing. It stays
 * the same. Where there is none to be had, `settled` lets what is read say why.
 */
export function useCursorBefore(): { since: string | undefined; settled: boolean } {
  const { data, error } = useQuery(cursorQuery, {});
  const first = useRef(data?.backlogCursor);
  first.current ??= data?.backlogCursor;
  return { since: first.current, settled: first.current !== undefined || error !== undefined };
}
