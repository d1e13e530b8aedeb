import { i18n } from "@lingui/core";
import { Coffee } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const pause: MethodShape = {
  name: i18n.t("Break"),
  hint: i18n.t("Stand up, look away from the screen."),
  say: i18n.t("Stand up, look away from the screen. We go on at the minute."),
  icon: Coffee,
  phase: "open",
  minutes: 10,
  visibility: "OPEN",
};
