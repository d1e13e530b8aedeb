import type { ChangesWhere } from "./useChanges";
import { type BacklogView, whereOf } from "./view";

/**
 * What the page of a view must hear of: what fits, what it shows although it may have ceased to fit, and what is counted
 * behind the other tab. Numbers change with whatever comes and goes, so they hear all of their kind.
 */
export function changesOf(view: BacklogView, shownIds: readonly string[]): ChangesWhere {
  const here = view.layout === "numbers" ? {} : { or: [whereOf(view), { id: { in: [...shownIds].sort() } }] };
  return view.tab === "ideas"
    ? { ideas: here, painPoints: whereOf({ ...view, tab: "pain-points" }) }
    : { ideas: whereOf({ ...view, tab: "ideas" }), painPoints: here };
}
