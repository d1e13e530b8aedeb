import { useSyncExternalStore } from "react";

const narrow = typeof matchMedia === "function" ? matchMedia("(max-width: 720px)") : null;
const subscribe = (changed: () => void) => {
  narrow?.addEventListener("change", changed);
  return () => narrow?.removeEventListener("change", changed);
};

/** Whether the header has room for marks alone, as on a phone or in half a window. */
export const useNarrow = () => useSyncExternalStore(subscribe, () => narrow?.matches ?? false);
