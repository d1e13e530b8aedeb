import { Handshake } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const promises: MethodShape = {
  name: "Promises",
  hint: "What you will do, and by when.",
  icon: Handshake,
  phase: "close",
  minutes: 10,
  visibility: "OPEN",
  writes: "NOTE",
};
