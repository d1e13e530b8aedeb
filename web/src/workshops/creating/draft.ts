import { i18n } from "@lingui/core";
import { type Side, sideNames, sides } from "../../design/sides";
import { inSentence } from "../../language/inSentence";

/** What the form holds before it becomes a command. */
export interface Draft {
  templateId: string | null;
  title: string;
  facilitatorName: string;
  organizations: Record<Side, string>;
  takesPart: Record<Side, boolean>;
  /** The workshop before it. */
  follows: string | null;
  /** What stood here before one was chosen: it comes back when the new one is to stand alone after all. */
  typed: Pick<Draft, "organizations" | "takesPart"> | null;
}

export type DraftProblems = Partial<Record<"title" | "facilitatorName" | "sides" | Side, string>>;

export const emptyDraft: Draft = {
  templateId: null,
  title: "",
  facilitatorName: "",
  organizations: { VENDOR: "", CUSTOMER: "", PARTNER: "" },
  takesPart: { VENDOR: true, CUSTOMER: true, PARTNER: false },
  follows: null,
  typed: null,
};

const present = (draft: Draft) => sides.filter((side) => draft.takesPart[side]);

/** What is missing, by field; empty if the workshop can be created. */
export function problemsOf(draft: Draft): DraftProblems {
  const problems: DraftProblems = {};
  if (!draft.title.trim())
    problems.title = i18n.t("Give the workshop a title; people see it when they join.");
  if (!draft.facilitatorName.trim()) problems.facilitatorName = i18n.t("Type your name; the others see it.");
  if (present(draft).length < 2) problems.sides = i18n.t("A workshop needs two sides or three.");
  for (const side of present(draft))
    if (!draft.organizations[side].trim())
      problems[side] = i18n.t("Which organization is the {side}?", { side: inSentence(sideNames[side]) });
  return problems;
}

export const sidesOf = (draft: Draft): { side: Side; organization: string }[] =>
  present(draft).map((side) => ({ side, organization: draft.organizations[side].trim() }));
