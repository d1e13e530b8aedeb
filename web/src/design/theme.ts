import { useSyncExternalStore } from "react";
import { browserStorage } from "../storage/browserStorage";

export type Theme = "system" | "light" | "dark";

const key = "coinnovation.theme";
const listeners = new Set<() => void>();

export function currentTheme(): Theme {
  const stored = browserStorage.read(key);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Puts the chosen theme on the page; without a choice the system decides. */
export function applyTheme(theme: Theme = currentTheme()) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme) {
  if (theme === "system") browserStorage.remove(key);
  else browserStorage.write(key, theme);
  applyTheme(theme);
  for (const listener of listeners) listener();
}

export const useTheme = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, currentTheme);
