import type { Place } from "../../matrix/places";
import { quadrantOf } from "../../matrix/places";
import type { BacklogItem } from "../items";

/** Where an item stands on the chart; null where nobody has placed it. */
export const placeOf = (item: BacklogItem): Place | null =>
  item.__typename === "Idea" && item.scores.impactEffort
    ? { impact: item.scores.impactEffort.impact, effort: item.scores.impactEffort.effort }
    : null;

/** The item as it is once it stands there. */
export const placedAt = (item: BacklogItem, place: Place | null): BacklogItem =>
  item.__typename === "Idea"
    ? {
        ...item,
        scores: {
          ...item.scores,
          impactEffort: place && { ...place, quadrant: quadrantOf(place) },
          carriedOver: item.scores.carriedOver.filter((score) => score !== "IMPACT_EFFORT"),
        },
      }
    : item;
