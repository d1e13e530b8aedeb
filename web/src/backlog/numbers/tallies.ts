/** Items that share a value. */
export interface Tally {
  /** As the filter names it; `none` for items without. */
  value: string;
  label: string;
  count: number;
}

/** Largest first, those without a value last; beyond `most` they are one "other", which cannot be picked. */
export function ranked(
  tallies: readonly Tally[],
  most: number,
): { shown: Tally[]; others: number; total: number } {
  const total = tallies.reduce((sum, tally) => sum + tally.count, 0);
  const sorted = [...tallies].sort(
    (one, other) =>
      Number(one.value === "none") - Number(other.value === "none") ||
      other.count - one.count ||
      one.label.localeCompare(other.label),
  );
  const shown = sorted.slice(0, most);
  return { shown, others: total - shown.reduce((sum, tally) => sum + tally.count, 0), total };
}

export interface MonthCount {
  /** Its first day, `2026-11-01`. */
  month: string;
  count: number;
}

/** Every month from the first to the last, also those in which nothing happened; at least `least`, at most the last `most`. */
export function everyMonth(counts: readonly MonthCount[], most: number, least = 1): MonthCount[] {
  const sorted = [...counts].sort((one, other) => one.month.localeCompare(other.month));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const known = new Map(sorted.map(({ month, count }) => [month.slice(0, 7), count]));
  const months: MonthCount[] = [];
  for (let at = first.month.slice(0, 7); at <= last.month.slice(0, 7); at = next(at))
    months.push({ month: `${at}-01`, count: known.get(at) ?? 0 });
  while (months.length < least)
    months.unshift({ month: `${before(months[0]?.month ?? first.month)}-01`, count: 0 });
  return months.slice(-most);
}

function before(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

function next(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** The last day of a month, for a filter that ends with it. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month.slice(0, 7)}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
