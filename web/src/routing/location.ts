import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const changed = () => {
  for (const listener of listeners) listener();
};

if (typeof window !== "undefined") {
  window.addEventListener("popstate", changed);
  window.addEventListener("hashchange", changed);
}

/** Goes to an address of this client without loading the page again. */
export function navigate(to: string, options: { replace?: boolean } = {}) {
  const before = location.pathname;
  history[options.replace ? "replaceState" : "pushState"](null, "", to);
  if (location.pathname !== before) {
    window.scrollTo(0, 0);
    // The new page's heading takes the focus, so that screen readers hear where they are.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true }));
  }
  changed();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The current path; the component renders again when it changes. */
export const usePath = () => useSyncExternalStore(subscribe, () => location.pathname);

/** The query of the address, `?as=…`. */
export function useSearchParams(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, () => location.search));
}

/** What stands behind `#`; it never reaches a server. */
export const useFragment = () => useSyncExternalStore(subscribe, () => location.hash.slice(1));
