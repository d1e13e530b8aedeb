import { sides } from "../../design/sides";
import type { BoardParticipant } from "../workshopBoard";

/** How many groups of about this size; the server counts the same. */
export function countFor(people: number, size: number): number {
  const count = Math.floor(people / size);
  return Math.max(1, people % size <= count ? count : count + 1);
}

/** Dealt out like cards, one side after another, as the server does: what is shown before is what comes. */
export function mixed<Person extends Pick<BoardParticipant, "side">>(
  people: readonly Person[],
  count: number,
): Person[][] {
  const bySide = sides.flatMap((side) => people.filter((person) => person.side === side));
  const groups: Person[][] = Array.from({ length: Math.min(count, bySide.length) }, () => []);
  for (const [place, person] of bySide.entries()) groups[place % groups.length]?.push(person);
  return groups;
}
