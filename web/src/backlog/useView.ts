import { useMemo } from "react";
import { navigate, useSearchParams } from "../routing/location";
import { type BacklogView, readView, writeView } from "./view";

/** The view that the address names, and ways to another one. */
export function useView() {
  const query = useSearchParams();
  const address = query.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the query
  const view = useMemo(() => readView(query), [address]);
  const openId = query.get("item");
  const go = (to: BacklogView, item: string | null, replace: boolean) => {
    const path = [writeView(to), item ? `item=${encodeURIComponent(item)}` : ""].filter(Boolean).join("&");
    navigate(path ? `/backlog?${path}` : "/backlog", { replace });
  };
  return {
    view,
    /** Stands for the view where something depends on it. */
    key: writeView(view),
    openId,
    /** Typing in the search leaves no trail behind the back button. */
    change: (change: Partial<BacklogView>) =>
      go({ ...view, ...change }, null, change.search !== undefined && change.conditions === undefined),
    /** From one open item to the next, "back" still leads to the list. */
    open: (id: string | null) => go(view, id, openId !== null && id !== null),
  };
}
