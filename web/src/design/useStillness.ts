import { useSyncExternalStore } from "react";

const wish = typeof matchMedia === "function" ? matchMedia("(prefers-reduced-motion: reduce)") : null;
const subscribe = (changed: () => void) => {
  wish?.addEventListener("change", changed);
  return () => wish?.removeEventListener("change", changed);
};

/** Whether the reader has asked for no movement. Style sheets know by themselves; this is for what happens by the clock. */
export const useStillness = () => useSyncExternalStore(subscribe, () => wish?.matches ?? false);
