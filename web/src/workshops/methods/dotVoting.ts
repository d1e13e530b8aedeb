import { i18n } from "@lingui/core";
import { Sparkles } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const dotVoting: MethodShape = {
  name: i18n.t("Dot voting"),
  hint: i18n.t("Spread your dots on what matters."),
  say: i18n.t("Spread your dots on what matters most to you. You can take them back until I close."),
  icon: Sparkles,
  phase: "converge",
  minutes: 5,
  visibility: "OPEN",
  votes: "DOTS",
};
