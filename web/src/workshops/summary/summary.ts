import { i18n } from "@lingui/core";
import { type Side, sides } from "../../design/sides";
import type { BoardCard, BoardTheme, WorkshopBoard } from "../workshopBoard";

/** How many took part for each side; those who left count, because what they wrote stays. */
export const peoplePerSide = (board: WorkshopBoard) =>
  sides.flatMap((side) => {
    const place = board.sides.find((other) => other.side === side);
    if (!place) return [];
    const count = board.participants.filter((person) => person.side === side).length;
    return [{ side: side as Side, organization: place.organizationName, count }];
  });

/** Who was there, by side and then those who facilitated; without those who were erased. */
export const thanksOf = (board: WorkshopBoard) =>
  [
    ...sides.flatMap((side) => {
      const place = board.sides.find((other) => other.side === side);
      return place ? [{ side: side as Side | null, of: place.organizationName ?? i18n.t("Erased") }] : [];
    }),
    { side: null, of: i18n.t("Facilitation") },
  ]
    .map(({ side, of }) => ({
      side,
      of,
      names: board.participants.flatMap((person) =>
        person.name && (side ? person.side === side : person.role === "FACILITATOR") ? [person.name] : [],
      ),
    }))
    .filter(({ names }) => names.length > 0);

/** What was written in steps of the method "promises". */
export function promisesOf(board: WorkshopBoard): BoardCard[] {
  const steps = new Set(board.agenda.filter((step) => step.method === "PROMISES").map((step) => step.stepId));
  return board.cards.filter((card) => steps.has(card.stepId));
}

/** The themes with their cards, the fullest first, and what is in none of them, promises aside. */
export function saidIn(board: WorkshopBoard): {
  themes: { theme: BoardTheme; cards: BoardCard[] }[];
  rest: BoardCard[];
} {
  const byId = new Map(board.cards.map((card) => [card.cardId, card]));
  const themes = board.themes
    .map((theme) => ({ theme, cards: theme.cardIds.flatMap((id) => byId.get(id) ?? []) }))
    .filter(({ cards }) => cards.length > 0)
    .sort((a, b) => b.cards.length - a.cards.length);
  const told = new Set([
    ...themes.flatMap(({ cards }) => cards.map((card) => card.cardId)),
    ...promisesOf(board).map((card) => card.cardId),
  ]);
  return { themes, rest: board.cards.filter((card) => !told.has(card.cardId)) };
}

/** A person's name by their seat; null where the step was anonymous or the name was erased. */
export const nameOf = (board: WorkshopBoard, participantId: string | null) =>
  board.participants.find((person) => person.participantId === participantId)?.name ?? null;
