import { i18n } from "@lingui/core";
import { Layers } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const oneTwoFourAll: MethodShape = {
  name: "1-2-4-All",
  hint: i18n.t("Alone, in pairs, in fours, all."),
  say: i18n.t("A minute alone, two in pairs, four in fours, then all: each four brings one idea."),
  icon: Layers,
  phase: "diverge",
  minutes: 12,
  visibility: "SILENT",
  writes: "IDEA",
  growsGroups: true,
  parts: [
    { name: i18n.t("Alone"), minutes: 1 },
    { name: i18n.t("In pairs"), minutes: 2 },
    { name: i18n.t("In fours"), minutes: 4 },
    { name: i18n.t("All"), minutes: 5 },
  ],
  answers: ["PAIN_POINT", "QUESTION"],
};
