import { i18n } from "@lingui/core";
import type { CardKind } from "./workshopBoard";

export const kindNames: Record<CardKind, { one: string; many: string }> = {
  PAIN_POINT: { one: i18n.t("pain point"), many: i18n.t("pain points") },
  IDEA: { one: "idea", many: "ideas" },
  QUESTION: { one: "question", many: "questions" },
  NOTE: { one: "note", many: "notes" },
};
