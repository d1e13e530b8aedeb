import { createContext } from "react";

/** Begins a card that takes this one further; null where nobody writes at the moment, or the page is for looking on. */
export const BuildOnContext = createContext<((cardId: string) => void) | null>(null);

/** What the command says of it; a card that was taken back in between is left out. */
export const sentBuildsOn = (
  cards: readonly { cardId: string }[],
  { buildsOn }: { buildsOn?: string | null },
) => (cards.some((card) => card.cardId === buildsOn) && buildsOn ? { buildsOn } : {});

const fields = new Map<string, (cardId: string) => void>();
const waiting = new Map<string, string>();

/** The next card of the step builds on this one. Where its field is not on the page yet, it hears of it when it comes. */
export function buildOn(stepId: string, cardId: string) {
  const take = fields.get(stepId);
  if (take) take(cardId);
  else waiting.set(stepId, cardId);
}

/** Calls back when the next card of the step is to build on another, until the returned function is called. */
export function onBuildOn(stepId: string, take: (cardId: string) => void): () => void {
  fields.set(stepId, take);
  const cardId = waiting.get(stepId);
  waiting.delete(stepId);
  if (cardId) take(cardId);
  return () => {
    if (fields.get(stepId) === take) fields.delete(stepId);
  };
}
