import { i18n } from "@lingui/core";
import { Brain } from "lucide-react";
import { lazyPart } from "../../../design/parts";
import type { MethodShape } from "../methodShape";

export const brainwriting: MethodShape = {
  name: i18n.t("Brainwriting"),
  hint: i18n.t("Build on what others wrote."),
  say: i18n.t("Three ideas. Read what came before you and build on it."),
  icon: Brain,
  phase: "diverge",
  minutes: 5,
  visibility: "SILENT",
  writes: "IDEA",
  mostCards: 18,
  passesSheets: true,
  Lead: lazyPart(() => import("./SheetRounds")),
  answers: ["PAIN_POINT", "QUESTION"],
};
