import { i18n } from "@lingui/core";
import type { Criterion, Rating, VotingMethod } from "./workshopBoard";

/** The methods by which cards are rated. */
export type RatingMethod = Extract<VotingMethod, "NUF" | "IMPACT_EFFORT">;

export const isRated = (method: VotingMethod): method is RatingMethod =>
  method === "NUF" || method === "IMPACT_EFFORT";

export const criteriaOf: Record<RatingMethod, readonly Criterion[]> = {
  NUF: ["new", "useful", "feasible"],
  IMPACT_EFFORT: ["impact", "effort"],
};

export const criterionNames: Record<Criterion, string> = {
  new: i18n.t("New"),
  useful: i18n.t("Useful"),
  feasible: i18n.t("Feasible"),
  impact: i18n.t("Impact"),
  effort: i18n.t("Effort"),
};

/** The most that can be given. */
export const mostOf: Record<RatingMethod, number> = { NUF: 10, IMPACT_EFFORT: 100 };

/** From the least to the most: NUF begins at 1. */
export const spanOf: Record<RatingMethod, number> = { NUF: 9, IMPACT_EFFORT: 100 };

/** What a rating by NUF comes to: 3 to 30. */
export const nufSum = ({ new: isNew, useful, feasible }: Rating) =>
  (isNew ?? 0) + (useful ?? 0) + (feasible ?? 0);

/** The rating with every criterion; null where nothing was given. */
export function ratingOf(given: { [Key in Criterion]?: number | null } | null | undefined): Rating | null {
  if (!given) return null;
  const { new: isNew = null, useful = null, feasible = null, impact = null, effort = null } = given;
  return { new: isNew, useful, feasible, impact, effort };
}

/** A rating that has all that its method asks for. */
export const isWhole = (rating: { [Key in Criterion]?: number | null }, method: RatingMethod): boolean =>
  criteriaOf[method].every((criterion) => (rating[criterion] ?? null) !== null);
