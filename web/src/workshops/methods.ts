import {
  Blocks,
  Brain,
  Coffee,
  Dices,
  Gavel,
  Handshake,
  Layers,
  Lightbulb,
  type LucideIcon,
  MessageCircle,
  MessagesSquare,
  PenLine,
  Scale,
  ScanEye,
  ScatterChart,
  ShieldQuestion,
  Sparkles,
  SquareDashedKanban,
  SquarePen,
} from "lucide-react";
import type { CardKind, Method } from "./workshopBoard";

interface MethodInfo {
  name: string;
  /** What to do, in a line, for participants. */
  hint: string;
  icon: LucideIcon;
}

export const methods: Record<Method, MethodInfo> = {
  CHECK_IN: { name: "Check-in", hint: "One question, everybody answers.", icon: MessageCircle },
  SILENT_WRITING: { name: "Silent writing", hint: "Alone and quiet, one thought a card.", icon: PenLine },
  BRAINWRITING: { name: "Brainwriting", hint: "Build on what others wrote.", icon: Brain },
  ONE_TWO_FOUR_ALL: { name: "1-2-4-All", hint: "Alone, in pairs, in fours, all.", icon: Layers },
  CRAZY_EIGHTS: { name: "Crazy 8s", hint: "Eight ideas in eight minutes.", icon: Dices },
  HOW_MIGHT_WE: { name: "How Might We", hint: "Turn a problem into a question.", icon: ShieldQuestion },
  AFFINITY_CLUSTERING: { name: "Clustering", hint: "Sort cards into themes, then name them.", icon: Blocks },
  DOT_VOTING: { name: "Dot voting", hint: "Spread your dots on what matters.", icon: Sparkles },
  AGREE_DISAGREE_PASS: { name: "Agree, disagree, pass", hint: "One card at a time.", icon: Scale },
  NUF: { name: "NUF", hint: "New, useful, feasible.", icon: Gavel },
  IMPACT_EFFORT: { name: "Impact and effort", hint: "What it brings, what it costs.", icon: ScatterChart },
  DISCUSSION: { name: "Discussion", hint: "One topic at a time.", icon: MessagesSquare },
  CONCEPT_POSTER: { name: "Concept poster", hint: "Name, promise, for whom, how to test.", icon: Lightbulb },
  FEEDBACK_GRID: {
    name: "Feedback grid",
    hint: "Likes, criticisms, questions, ideas.",
    icon: SquareDashedKanban,
  },
  PROMISES: { name: "Promises", hint: "What you will do, and by when.", icon: Handshake },
  PERCEPTION_MIRROR: { name: "Perception mirror", hint: "The same questions to every side.", icon: ScanEye },
  BREAK: { name: "Break", hint: "Stand up, look away from the screen.", icon: Coffee },
  FREE_STEP: { name: "Free step", hint: "As the prompt says.", icon: SquarePen },
};

export const kindNames: Record<CardKind, { one: string; many: string }> = {
  PAIN_POINT: { one: "pain point", many: "pain points" },
  IDEA: { one: "idea", many: "ideas" },
  QUESTION: { one: "question", many: "questions" },
  NOTE: { one: "note", many: "notes" },
};

/** Methods in whose steps contributors may sort cards into themes. */
export const clusters = (method: Method) => method === "AFFINITY_CLUSTERING" || method === "FREE_STEP";
