import { i18n } from "@lingui/core";
import { inSentence } from "../language/inSentence";
/** Where an idea stands: both from 0 to 100. */
export interface Place {
  impact: number;
  effort: number;
}

export type Quadrant = "QUICK_WIN" | "MAJOR_PROJECT" | "FILL_IN" | "TIME_SINK";

/** As they are read: from the left above to the right below. */
export const quadrants: readonly Quadrant[] = ["QUICK_WIN", "MAJOR_PROJECT", "FILL_IN", "TIME_SINK"];

export const quadrantNames: Record<Quadrant, string> = {
  QUICK_WIN: i18n.t("Quick win"),
  MAJOR_PROJECT: i18n.t("Major project"),
  FILL_IN: i18n.t("Fill-in"),
  TIME_SINK: i18n.t("Time sink"),
};

/** As the API divides: the middle counts as much. */
export const quadrantOf = ({ impact, effort }: Place): Quadrant =>
  impact >= 50 ? (effort >= 50 ? "MAJOR_PROJECT" : "QUICK_WIN") : effort >= 50 ? "TIME_SINK" : "FILL_IN";

const within = (value: number) => Math.min(100, Math.max(0, Math.round(value)));

/** The place under a point of the screen: effort grows to the right, impact upwards. */
export const placeAt = (
  plot: { left: number; top: number; width: number; height: number },
  x: number,
  y: number,
): Place => ({
  effort: within(((x - plot.left) / plot.width) * 100),
  impact: within(100 - ((y - plot.top) / plot.height) * 100),
});

export const isInside = (
  plot: { left: number; top: number; width: number; height: number },
  x: number,
  y: number,
) => x >= plot.left && x <= plot.left + plot.width && y >= plot.top && y <= plot.top + plot.height;

/** One key's step; null for keys that move nothing. */
export function stepped(place: Place, key: string, fine: boolean): Place | null {
  const by = fine ? 1 : 5;
  const steps: Record<string, [number, number]> = {
    ArrowUp: [by, 0],
    ArrowDown: [-by, 0],
    ArrowRight: [0, by],
    ArrowLeft: [0, -by],
  };
  const step = steps[key];
  return step ? { impact: within(place.impact + step[0]), effort: within(place.effort + step[1]) } : null;
}

export const spoken = (place: Place) =>
  i18n.t("Impact {impact}, effort {effort}: {quadrant}", {
    impact: place.impact,
    effort: place.effort,
    quadrant: inSentence(quadrantNames[quadrantOf(place)]),
  });
