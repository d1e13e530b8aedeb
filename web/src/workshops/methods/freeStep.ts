import { i18n } from "@lingui/core";
import { SquarePen } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const freeStep: MethodShape = {
  name: i18n.t("Free step"),
  hint: i18n.t("As the prompt says."),
  say: i18n.t("As the prompt says."),
  icon: SquarePen,
  phase: "open",
  minutes: 10,
  visibility: "OPEN",
  writes: "NOTE",
  clusters: true,
};
