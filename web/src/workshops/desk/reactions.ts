import { i18n } from "@lingui/core";
import type { Reaction } from "../../realtime/liveWorkshop";

/** What people can react with. */
export const reactions: Record<Reaction, { sign: string; name: string }> = {
  APPLAUSE: { sign: "👏", name: i18n.t("Applause") },
  HEART: { sign: "❤️", name: i18n.t("Heart") },
  INSIGHT: { sign: "💡", name: i18n.t("Good point") },
  LAUGHTER: { sign: "😄", name: i18n.t("Laughter") },
  SURPRISE: { sign: "😮", name: i18n.t("Surprise") },
};

export const allReactions = Object.keys(reactions) as Reaction[];
