import { useRef } from "react";
import { useQuery } from "../graphql/useQuery";
import { cursorQuery } from "./items";

/** A place among the changes, for what is read once it is known: whoever listens from it on misses nothing. It stays the same. */
export function useCursorBefore(): string | undefined {
  const { data } = useQuery(cursorQuery, {});
  const first = useRef(data?.backlogCursor);
  first.current ??= data?.backlogCursor;
  return first.current;
}
