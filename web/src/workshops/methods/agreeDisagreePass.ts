import { i18n } from "@lingui/core";
import { Scale } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const agreeDisagreePass: MethodShape = {
  name: i18n.t("Agree, disagree, pass"),
  hint: i18n.t("One card at a time."),
  say: i18n.t("One card at a time: agree, disagree or pass. Your first thought will do."),
  icon: Scale,
  phase: "converge",
  minutes: 10,
  visibility: "OPEN",
  writes: "PAIN_POINT",
  votes: "AGREEMENT",
};
