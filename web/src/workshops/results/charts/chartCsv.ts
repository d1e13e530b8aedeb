import { i18n } from "@lingui/core";
import { sideNames } from "../../../design/sides";
import type { BoardRound } from "../../workshopBoard";
import { rankedBy } from "../formulas";
import type { ChartData } from "./chartData";

export const csvOf = (lines: readonly (readonly (string | number | null)[])[]): string =>
  lines.map((line) => line.map(cell).join(",")).join("\r\n");

/** A cell that a spreadsheet would take for a formula begins with a quote. */
function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row a card: its place, its number, and of each shown side the n and the values. */
export function chartCsv(round: BoardRound, { rows }: ChartData): string {
  const sides = rows[0]?.groups[0]?.values.map(({ side }) => side) ?? [];
  const names = rows[0]?.groups.map((group) => group.name) ?? [];
  const head = [
    i18n.t("Rank"),
    i18n.t("Card"),
    rankedBy[round.method],
    i18n.t("Divided"),
    ...sides.flatMap((side) => [
      `${sideNames[side]} n`,
      ...names.map((name) => `${sideNames[side]} ${name}`),
    ]),
  ];
  const lines = rows.map((row) => [
    row.rank,
    row.text,
    row.result.score ?? row.result.meanShare ?? row.result.consensus,
    row.result.divided,
    ...sides.flatMap((_, at) => [
      row.groups[0]?.values[at]?.hidden ? null : (row.groups[0]?.values[at]?.n ?? null),
      ...row.groups.map((group) => group.values[at]?.value ?? null),
    ]),
  ]);
  return csvOf([head, ...lines]);
}
