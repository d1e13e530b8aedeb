import { i18n } from "@lingui/core";
import type { BoardTheme } from "../workshopBoard";

/** What a theme is called until somebody names it: the next number that is free, counted from how many there are. */
export function provisionalName(themes: readonly BoardTheme[]): string {
  const taken = new Set(themes.map((theme) => theme.name));
  let number = themes.length + 1;
  while (taken.has(i18n.t("Theme {number}", { number }))) number++;
  return i18n.t("Theme {number}", { number });
}
