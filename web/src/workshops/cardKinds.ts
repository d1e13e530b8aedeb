import type { CardKind } from "./workshopBoard";

export const kindNames: Record<CardKind, { one: string; many: string }> = {
  PAIN_POINT: { one: "pain point", many: "pain points" },
  IDEA: { one: "idea", many: "ideas" },
  QUESTION: { one: "question", many: "questions" },
  NOTE: { one: "note", many: "notes" },
};
