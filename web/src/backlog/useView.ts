import { useCallback, useMemo, useRef } from "react";
import { navigate, useSearchParams } from "../routing/location";
import { type BacklogView, readView, writeView } from "./view";

function go(to: BacklogView, item: string | null, replace: boolean) {
  const path = [writeView(to), item ? `item=${encodeURIComponent(item)}` : ""].filter(Boolean).join("&");
  navigate(path ? `/backlog?${path}` : "/backlog", { replace });
}

/** The view that the address names, and ways to another one. */
export function useView() {
  const query = useSearchParams();
  const openId = query.get("item");
  // Written anew, so that what opens and closes beside the list is no other view.
  const key = writeView(readView(query));
  const view = useMemo(() => readView(new URLSearchParams(key)), [key]);
  // Handed to rows that are drawn again only when their item changes.
  const now = useRef({ view, openId });
  now.current = { view, openId };
  return {
    view,
    openId,
    /** Typing in the search leaves no trail behind the back button. */
    change: (change: Partial<BacklogView>) =>
      go({ ...view, ...change }, null, change.search !== undefined && change.conditions === undefined),
    /** From one open item to the next, "back" still leads to the list. */
    open: useCallback((id: string | null) => {
      const { view, openId } = now.current;
      go(view, id, openId !== null && id !== null);
    }, []),
  };
}
