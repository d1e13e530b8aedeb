import { i18n } from "@lingui/core";
import { PenLine } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const silentWriting: MethodShape = {
  name: i18n.t("Silent writing"),
  hint: i18n.t("Alone and quiet, one thought a card."),
  say: i18n.t("Write alone, one thought a card. Nobody speaks; nobody sees your cards yet."),
  icon: PenLine,
  phase: "diverge",
  minutes: 10,
  visibility: "SILENT",
  writes: "PAIN_POINT",
};
