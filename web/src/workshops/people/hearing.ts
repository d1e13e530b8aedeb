import type { Side } from "../../design/sides";
import type { WorkshopBoard } from "../workshopBoard";

/** Cards that are revealed with their author's name: what was said without one tells nothing about anybody. */
const named = (board: WorkshopBoard) => board.cards.filter((card) => card.authorId !== null);

/** Expertise that people who are here declared, and of which nobody who declared it has a named card on the board. */
export function unheardExpertise(board: WorkshopBoard): string[] {
  const authors = new Set(named(board).map((card) => card.authorId));
  const heard = new Map<string, { tag: string; heard: boolean }>();
  for (const person of board.participants) {
    if (!person.present) continue;
    for (const tag of person.expertise) {
      const known = heard.get(tag.toLowerCase());
      heard.set(tag.toLowerCase(), {
        tag: known?.tag ?? tag,
        heard: (known?.heard ?? false) || authors.has(person.participantId),
      });
    }
  }
  return [...heard.values()].filter((one) => !one.heard).map(({ tag }) => tag);
}

export interface Balance {
  /** From 0 (one side alone) to 1 (all sides alike); null where there is nothing to compare. */
  value: number | null;
  n: number;
  sides: { side: Side; count: number }[];
}

/** `H(contributions by side) / ln(number of sides)`, over named cards. */
export function balanceOf(board: WorkshopBoard): Balance {
  const cards = named(board);
  const sides = board.sides.map(({ side }) => ({
    side,
    count: cards.filter((card) => card.side === side).length,
  }));
  const n = sides.reduce((sum, { count }) => sum + count, 0);
  if (n === 0 || sides.length < 2) return { value: null, n, sides };
  const entropy = sides
    .filter(({ count }) => count > 0)
    .reduce((sum, { count }) => sum - (count / n) * Math.log(count / n), 0);
  return { value: entropy / Math.log(sides.length), n, sides };
}
