import { i18n } from "@lingui/core";
import type { CardKind } from "./workshopBoard";

/** How cards are called: one of them, many, and one that is yet to be written. */
export interface CardNames {
  one: string;
  many: string;
  fresh: string;
}

export const kindNames: Record<CardKind, CardNames & { anonymous: string }> = {
  PAIN_POINT: {
    one: i18n.t("pain point"),
    many: i18n.t("pain points"),
    fresh: i18n.t("New pain point"),
    anonymous: i18n.t("Anonymous pain point"),
  },
  IDEA: {
    one: i18n.t("idea"),
    many: i18n.t("ideas"),
    fresh: i18n.t("New idea"),
    anonymous: i18n.t("Anonymous idea"),
  },
  QUESTION: {
    one: i18n.t("question"),
    many: i18n.t("questions"),
    fresh: i18n.t("New question"),
    anonymous: i18n.t("Anonymous question"),
  },
  NOTE: {
    one: i18n.t("note"),
    many: i18n.t("notes"),
    fresh: i18n.t("New note"),
    anonymous: i18n.t("Anonymous note"),
  },
};
