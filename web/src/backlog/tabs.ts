import { i18n } from "@lingui/core";
import type { Tab } from "./view";

export const tabNames: Readonly<Record<Tab, string>> = {
  "pain-points": i18n.t("Pain points"),
  ideas: i18n.t("Ideas"),
};

export const tabOptions = (["pain-points", "ideas"] as const).map((value) => ({
  value,
  label: tabNames[value],
}));

/** `1 idea`, `1,200 pain points`. */
export const countText = (tab: Tab, count: number) =>
  tab === "ideas"
    ? i18n.t("{count, plural, one {# idea} other {# ideas}}", { count })
    : i18n.t("{count, plural, one {# pain point} other {# pain points}}", { count });
