import { Gavel } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const nuf: MethodShape = {
  name: "NUF",
  hint: "New, useful, feasible.",
  say: "Is it new, useful, feasible? Judge alone first, then we talk about the strongest.",
  icon: Gavel,
  phase: "converge",
  minutes: 5,
  visibility: "OPEN",
};
