import { i18n } from "@lingui/core";
import { ScatterChart } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const impactEffort: MethodShape = {
  name: i18n.t("Impact and effort"),
  hint: i18n.t("Place each card: what it brings, what it costs."),
  say: i18n.t("Where does it do much for little? Place each one before we discuss."),
  icon: ScatterChart,
  phase: "converge",
  minutes: 10,
  visibility: "OPEN",
  votes: "IMPACT_EFFORT",
};
