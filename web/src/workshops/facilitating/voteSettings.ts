import { i18n } from "@lingui/core";
import { kindNames } from "../cardKinds";
import { isRated } from "../ratings";
import type { CardKind, VotingMethod, WorkshopBoard } from "../workshopBoard";

/** Dots a voter has by default for `cards` cards: a third of them, at least 3, at most 20. */
export const budgetFor = (cards: number) => Math.min(20, Math.max(3, Math.round(cards / 3)));

/** Dots of one voter on one card, unless the step says otherwise. */
export const usualMostPerCard = 3;

export interface CardChoice {
  value: string;
  label: string;
  cardIds: string[];
}

/** Sensible sets of cards to vote on; the first is the server's default. */
export function choicesOfCards(board: WorkshopBoard, method: VotingMethod): CardChoice[] {
  const ids = (wanted: (card: WorkshopBoard["cards"][number]) => boolean) =>
    board.cards.filter(wanted).map((card) => card.cardId);
  const kinds = (Object.keys(kindNames) as CardKind[]).map((kind) => ({
    value: kind,
    label: i18n.t("All {many}", { many: kindNames[kind].many }),
    cardIds: ids((card) => card.kind === kind),
  }));
  const steps = board.agenda.map((step) => ({
    value: step.stepId,
    label: i18n.t("From “{title}”", { title: step.title ?? i18n.t("a step") }),
    cardIds: ids((card) => card.stepId === step.stepId),
  }));
  const ideas = ids((card) => card.kind === "IDEA");
  const onIdeas = isRated(method) && ideas.length > 0;
  return [
    {
      value: "all",
      label: onIdeas ? i18n.t("All revealed ideas") : i18n.t("All revealed pain points and ideas"),
      cardIds: onIdeas ? ideas : ids((card) => card.kind === "PAIN_POINT" || card.kind === "IDEA"),
    },
    ...kinds.filter((choice) => choice.cardIds.length > 0 && !(onIdeas && choice.value === "IDEA")),
    ...steps.filter((choice) => choice.cardIds.length > 0),
  ];
}
