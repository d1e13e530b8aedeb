import { i18n } from "@lingui/core";
import { kindNames } from "../cardKinds";
import type { BoardCard, BoardStep, CardKind, VotingMethod, WorkshopBoard } from "../workshopBoard";
import { writtenLast } from "./writtenLast";

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
export function choicesOfCards(board: WorkshopBoard, step: BoardStep, method: VotingMethod): CardChoice[] {
  const ids = (wanted: (card: BoardCard) => boolean) => board.cards.filter(wanted).map((card) => card.cardId);
  const kinds = (Object.keys(kindNames) as CardKind[]).map((kind) => ({
    value: kind,
    label: i18n.t("All {many}", { many: kindNames[kind].many }),
    cardIds: ids((card) => card.kind === kind),
  }));
  const steps = board.agenda.map((other) => ({
    value: other.stepId,
    label: i18n.t("From “{title}”", { title: other.title ?? i18n.t("a step") }),
    cardIds: ids((card) => card.stepId === other.stepId),
  }));
  const revealed = {
    value: "revealed",
    label: i18n.t("All revealed pain points and ideas"),
    cardIds: ids((card) => card.kind === "PAIN_POINT" || card.kind === "IDEA"),
  };
  const usual = writtenLast(board, step, method).map((card) => card.cardId);
  const isMixed = kinds.every(({ cardIds }) => !isSame(cardIds, revealed.cardIds));
  const choices = [...kinds, ...steps, ...(isMixed ? [revealed] : [])].filter(
    ({ cardIds }) => cardIds.length > 0,
  );
  // The same cards twice in the list would be a riddle: the usual set has the name of what it is.
  const label =
    choices.find((choice) => isSame(choice.cardIds, usual))?.label ?? i18n.t("What was written last");
  return [
    { value: "all", label, cardIds: usual },
    ...choices.filter(({ cardIds }) => !isSame(cardIds, usual)),
  ];
}

/** Both are in the board's order. */
const isSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((id, place) => id === other[place]);
