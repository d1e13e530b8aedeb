import type { Reaction } from "../../realtime/liveWorkshop";

/** What people can react with. */
export const reactions: Record<Reaction, { sign: string; name: string }> = {
  APPLAUSE: { sign: "👏", name: "Applause" },
  HEART: { sign: "❤️", name: "Heart" },
  INSIGHT: { sign: "💡", name: "Good point" },
  LAUGHTER: { sign: "😄", name: "Laughter" },
  SURPRISE: { sign: "😮", name: "Surprise" },
};

export const allReactions = Object.keys(reactions) as Reaction[];
