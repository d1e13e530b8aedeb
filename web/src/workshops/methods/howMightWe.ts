import { i18n } from "@lingui/core";
import { ShieldQuestion } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const howMightWe: MethodShape = {
  name: i18n.t("How Might We"),
  hint: i18n.t("Turn a problem into a question."),
  say: i18n.t("Turn a pain into a question that has many answers: How might we …? One a card."),
  icon: ShieldQuestion,
  phase: "diverge",
  minutes: 20,
  visibility: "SILENT",
  writes: "QUESTION",
  label: i18n.t("New question: How might we …?"),
  placeholder: i18n.t("How might we get every invoice right the first time?"),
  answers: ["PAIN_POINT"],
  endsInVote: "DOTS",
  people: { from: 4, to: 12 },
  parts: [
    { name: i18n.t("Review"), minutes: 3 },
    { name: i18n.t("Write"), minutes: 12 },
    { name: i18n.t("Vote"), minutes: 5 },
  ],
};
