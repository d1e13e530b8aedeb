import { i18n } from "@lingui/core";
import { fixed } from "../../design/counted";
import { sideNames } from "../../design/sides";
import { inSentence } from "../../language/inSentence";
import { quadrantNames, quadrantOf } from "../../matrix/places";
import { criteriaOf, criterionNames, type RatingMethod, spanOf } from "../ratings";
import type { CardResult, Criterion, Rating, SideResult } from "../workshopBoard";

/** One decimal: ratings are means of whole numbers. */
export const mark = (value: number) => fixed(value, 1);

/** With its sign, since impact less effort can go either way. */
export const signed = (value: number) =>
  `${value < 0 ? "−" : value > 0 ? "+" : ""}${fixed(Math.abs(value), 0)}`;

export const scoreText = (score: number, method: RatingMethod) =>
  method === "NUF" ? mark(score) : signed(score);

const given = (rating: Rating, criterion: Criterion) => rating[criterion] ?? 0;

/** What a side's or all sides' mean comes to. */
export const scoreOf = (mean: Rating, method: RatingMethod): number =>
  method === "NUF"
    ? given(mean, "new") + given(mean, "useful") + given(mean, "feasible")
    : given(mean, "impact") - given(mean, "effort");

const quadrantName = (mean: Rating): string =>
  quadrantNames[quadrantOf({ impact: given(mean, "impact"), effort: given(mean, "effort") })];

/** `21.3 = 7.0 + 8.0 + 6.3`, or `impact 70, effort 20: quick win`. */
export const meanText = (mean: Rating, method: RatingMethod): string =>
  method === "NUF"
    ? `${mark(scoreOf(mean, method))} = ${criteriaOf.NUF.map((criterion) => mark(given(mean, criterion))).join(" + ")}`
    : i18n.t("impact {impact}, effort {effort}: {quadrant}", {
        impact: Math.round(given(mean, "impact")),
        effort: Math.round(given(mean, "effort")),
        quadrant: inSentence(quadrantName(mean)),
      });

const rated = (result: CardResult): (SideResult & { mean: Rating })[] =>
  result.sides.flatMap((side) => (!side.hidden && side.mean ? [{ ...side, mean: side.mean }] : []));

/** `New (9.0 + 4.0) / 2 = 6.5; useful …; 6.5 + 7.0 + 8.0 = 21.5`: the score with this card's numbers in it. */
export function scoreWorking(result: CardResult, method: RatingMethod): string {
  const { mean, score } = result;
  if (!mean || score === null) return i18n.t("No shown side rated it.");
  const sides = rated(result);
  const each = criteriaOf[method].map((criterion) => {
    const parts = sides.map((side) => mark(given(side.mean, criterion)));
    return `${inSentence(criterionNames[criterion])} (${parts.join(" + ")}) / ${parts.length} = ${mark(given(mean, criterion))}`;
  });
  const last = criteriaOf[method]
    .map((criterion) => mark(given(mean, criterion)))
    .join(method === "NUF" ? " + " : " − ");
  return `${each.join("; ")}; ${last} = ${scoreText(score, method)}`;
}

/** `Feasible: Vendor 9.0 − Customer 4.0 = 5.0 of 9, 56 points`: where the sides are furthest apart. */
export function apartWorking(result: CardResult, method: RatingMethod): string {
  const sides = rated(result);
  if (sides.length < 2) return i18n.t("Fewer than two shown sides rated it.");
  const gaps = criteriaOf[method].map((criterion) => {
    const order = sides.toSorted((one, other) => given(other.mean, criterion) - given(one.mean, criterion));
    const [most, least] = [order[0], order.at(-1)];
    const [high, low] = [most ? given(most.mean, criterion) : 0, least ? given(least.mean, criterion) : 0];
    return { criterion, most, least, high, low, gap: high - low };
  });
  const widest = gaps.reduce((one, other) => (other.gap > one.gap ? other : one));
  if (!widest.most || !widest.least) return "";
  return i18n.t("{criterion}: {most} {high} − {least} {low} = {gap} of {span}, {points} points", {
    criterion: criterionNames[widest.criterion],
    most: sideNames[widest.most.side],
    high: mark(widest.high),
    least: sideNames[widest.least.side],
    low: mark(widest.low),
    gap: mark(widest.gap),
    span: spanOf[method],
    points: Math.round(result.divided * 100),
  });
}

/** As the server counts it: more than half of what NUF can give, or an impact in the upper half. */
export const isBehind = (mean: Rating): boolean =>
  mean.impact !== null ? mean.impact >= 50 : scoreOf(mean, "NUF") > 16.5;
