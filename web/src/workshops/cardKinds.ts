import { i18n } from "@lingui/core";
import type { CardKind } from "./workshopBoard";

export const kindNames: Record<CardKind, { one: string; many: string }> = {
  PAIN_POINT: { one: i18n.t("pain point"), many: i18n.t("pain points") },
  IDEA: { one: i18n.t("idea"), many: i18n.t("ideas") },
  QUESTION: { one: i18n.t("question"), many: i18n.t("questions") },
  NOTE: { one: i18n.t("note"), many: i18n.t("notes") },
};
