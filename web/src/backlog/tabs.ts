import { i18n } from "@lingui/core";
import { counted } from "../design/counted";
import type { Tab } from "./view";

export const tabNames: Readonly<Record<Tab, string>> = {
  "pain-points": i18n.t("Pain points"),
  ideas: i18n.t("Ideas"),
};

export const tabOptions = (["pain-points", "ideas"] as const).map((value) => ({
  value,
  label: tabNames[value],
}));

/** What one of them is called within a sentence. */
const ones: Readonly<Record<Tab, string>> = { "pain-points": i18n.t("pain point"), ideas: "idea" };

/** `1 idea`, `1,200 pain points`. */
export const countText = (tab: Tab, count: number) => counted(count, ones[tab]);
