/** The ids with one of them taken out and put before or after another. */
export function moved(
  order: readonly string[],
  id: string,
  target: string,
  where: "before" | "after",
): string[] {
  if (id === target) return [...order];
  const rest = order.filter((other) => other !== id);
  rest.splice(rest.indexOf(target) + (where === "after" ? 1 : 0), 0, id);
  return rest;
}
