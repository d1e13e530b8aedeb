import { isStatus, statusNames } from "../statuses";
import type { TimelineEntry } from "./itemDetailQuery";

/** Who did it, in words. */
export const actorOf = (entry: TimelineEntry): string =>
  entry.by === "PRODUCT_TEAM"
    ? "The product team"
    : entry.by === "FACILITATOR"
      ? "A facilitator"
      : (entry.organization?.name ??
        (entry.side ? `Somebody of the ${entry.side.toLowerCase()}` : "Somebody"));

/** The answers to “did it help?”. */
export const reliefNames = { SOLVED: "Solved", PARTLY: "Partly", NO: "No" } as const;
const reliefs: Readonly<Record<string, string>> = reliefNames;

const named = (value: string | null) => (value && isStatus(value) ? statusNames[value] : value);

/** One row of the history as a sentence; the other item stands behind it as a link. */
export function sentenceOf(entry: Pick<TimelineEntry, "from" | "to"> & { what: string }): string {
  const { from, to } = entry;
  switch (entry.what) {
    case "RECORDED":
      return "Kept from a workshop";
    case "SUBMITTED":
      return "Submitted";
    case "WITHDRAWN":
      return "Withdrawn by its author";
    case "BROUGHT_BACK":
      return "Brought back by its author";
    case "DETAILS_CHANGED":
      return "Described anew";
    case "STATUS_CHANGED":
      return from ? `${named(from)} → ${named(to)}` : `Now ${named(to)}`;
    case "TAGGED":
      return [to && `Tagged ${to}`, from && `no longer tagged ${from}`].filter(Boolean).join(", ");
    case "OWNER_ASSIGNED":
      return to ? `${to} looks after it` : "Nobody looks after it any more";
    case "THEME_SET":
      return to ? `Theme: ${to}` : "Taken out of its theme";
    case "LINKED":
      return `Linked: ${to ?? "something elsewhere"}`;
    case "UNLINKED":
      return `Link taken away: ${from ?? "something elsewhere"}`;
    case "MERGED":
      return "Merged into";
    case "UNMERGED":
      return "Taken out of";
    case "ABSORBED":
      return "Took in";
    case "RELEASED":
      return "Let go of";
    case "ANSWERED":
      return "Linked to";
    case "ANSWER_WITHDRAWN":
      return "No longer linked to";
    case "RELEASE_PLANNED":
      return to ? `Planned for ${to}` : "Planned for no release";
    case "SCORED":
      return `Scored ${to ?? ""}`;
    case "SCORE_WITHDRAWN":
      return `Score withdrawn: ${from ?? ""}`;
    case "SHARED":
      return "Shown to everybody whose pain it answers";
    case "UNSHARED":
      return "Shown to the product team alone again";
    case "SUPPORTED":
      return "Said “me too”";
    case "SUPPORT_WITHDRAWN":
      return "Took “me too” back";
    case "COMMENTED":
      return "Wrote in the conversation";
    case "COMMENT_EDITED":
      return "Edited what they wrote";
    case "COMMENT_WITHDRAWN":
      return "Withdrew what they wrote";
    case "RELIEF_ANSWERED":
      return `Did it help? ${reliefs[to ?? ""] ?? "Answered"}`;
    case "VOTES_RECORDED":
      return "Votes from elsewhere recorded";
    default: {
      const words = entry.what.toLowerCase().replaceAll("_", " ");
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}${to ? `: ${to}` : ""}`;
    }
  }
}

/** Newest first, and which of them happened since the last visit. */
export function sinceVisit(
  entries: readonly TimelineEntry[],
  visited: string | null,
): { fresh: TimelineEntry[]; seen: TimelineEntry[] } {
  const sorted = [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const isFresh = (entry: TimelineEntry) => visited !== null && Date.parse(entry.at) > Date.parse(visited);
  return { fresh: sorted.filter(isFresh), seen: sorted.filter((entry) => !isFresh(entry)) };
}
