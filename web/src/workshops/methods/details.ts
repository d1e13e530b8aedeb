import type { CardDetail, CardField } from "../workshopBoard";

/** What stands in a card's fields while it is written. */
export type Details = Partial<Record<CardField, string>>;

export const detailsOf = (details: readonly CardDetail[]): Details =>
  Object.fromEntries(details.map(({ field, value }) => [field, value ?? ""]));

/** The fields that say something, as the API takes them; nothing where none does. */
export function sentDetails(details: Details): { details?: { field: CardField; value: string }[] } {
  const filled = filledIn(details);
  return filled.length > 0 ? { details: filled } : {};
}

export const filledIn = (details: Details) =>
  (Object.entries(details) as [CardField, string][])
    .filter(([, value]) => value.trim() !== "")
    .map(([field, value]) => ({ field, value: value.trim() }));

export const detailIn = (details: readonly CardDetail[], field: CardField) =>
  details.find((detail) => detail.field === field)?.value ?? null;

/** Whether both say the same, in whatever order. */
export const sameDetails = (one: readonly CardDetail[], other: readonly CardDetail[]): boolean =>
  one.length === other.length && one.every(({ field, value }) => detailIn(other, field) === value);
