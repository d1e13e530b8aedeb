import { Coffee } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const pause: MethodShape = {
  name: "Break",
  hint: "Stand up, look away from the screen.",
  icon: Coffee,
  phase: "open",
  minutes: 10,
  visibility: "OPEN",
};
