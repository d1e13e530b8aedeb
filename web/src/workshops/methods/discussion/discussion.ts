import { MessagesSquare } from "lucide-react";
import { lazy } from "react";
import type { MethodShape } from "../methodShape";

export const discussion: MethodShape = {
  name: "Discussion",
  hint: "One topic at a time.",
  icon: MessagesSquare,
  phase: "open",
  minutes: 15,
  visibility: "OPEN",
  writes: "NOTE",
  cards: { one: "topic", many: "topics" },
  placeholder: "What should we talk about?",
  discusses: true,
  Lead: lazy(() => import("./CurrentTopic")),
  Revealed: lazy(() => import("./Topics")),
};
