import { i18n } from "@lingui/core";
import { MessageCircle } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const checkIn: MethodShape = {
  name: "Check-in",
  hint: i18n.t("One question, everybody answers."),
  say: i18n.t("One after another, a sentence each. Everybody speaks once before anybody speaks twice."),
  icon: MessageCircle,
  phase: "open",
  minutes: 5,
  visibility: "OPEN",
  writes: "NOTE",
  round: {},
};
