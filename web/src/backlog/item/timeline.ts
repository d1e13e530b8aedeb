import { i18n } from "@lingui/core";
import { isStatus, statusNames } from "../statuses";
import type { TimelineEntry } from "./itemDetailQuery";

/** Who did it, in words. */
export const actorOf = (entry: TimelineEntry): string =>
  entry.by === "PRODUCT_TEAM"
    ? i18n.t("The product team")
    : entry.by === "FACILITATOR"
      ? i18n.t("A facilitator")
      : (entry.organization?.name ??
        (entry.side
          ? i18n.t("Somebody of the {side, select, VENDOR {vendor} CUSTOMER {customer} other {partner}}", {
              side: entry.side,
            })
          : i18n.t("Somebody")));

/** The answers to “did it help?”. */
export const reliefNames = { SOLVED: i18n.t("Solved"), PARTLY: i18n.t("Partly"), NO: i18n.t("No") } as const;
const reliefs: Readonly<Record<string, string>> = reliefNames;

const named = (value: string | null) => (value && isStatus(value) ? statusNames[value] : value);

/** One row of the history as a sentence; the other item stands behind it as a link. */
export function sentenceOf(entry: Pick<TimelineEntry, "from" | "to"> & { what: string }): string {
  const { from, to } = entry;
  switch (entry.what) {
    case "RECORDED":
      return i18n.t("Kept from a workshop");
    case "SUBMITTED":
      return i18n.t("Submitted");
    case "WITHDRAWN":
      return i18n.t("Withdrawn by its author");
    case "BROUGHT_BACK":
      return i18n.t("Brought back by its author");
    case "DETAILS_CHANGED":
      return i18n.t("Described anew");
    case "STATUS_CHANGED":
      return from ? `${named(from)} → ${named(to)}` : i18n.t("Now {named}", { named: named(to) });
    case "TAGGED":
      if (to && from) return i18n.t("Tagged {to}, no longer tagged {from}", { to, from });
      return to ? i18n.t("Tagged {to}", { to }) : i18n.t("no longer tagged {from}", { from });
    case "OWNER_ASSIGNED":
      return to ? i18n.t("{to} looks after it", { to }) : i18n.t("Nobody looks after it any more");
    case "THEME_SET":
      return to ? i18n.t("Theme: {to}", { to }) : i18n.t("Taken out of its theme");
    case "LINKED":
      return i18n.t("Linked: {to}", { to: to ?? i18n.t("something elsewhere") });
    case "UNLINKED":
      return i18n.t("Link taken away: {from}", { from: from ?? i18n.t("something elsewhere") });
    case "MERGED":
      return i18n.t("Merged into");
    case "UNMERGED":
      return i18n.t("Taken out of");
    case "ABSORBED":
      return i18n.t("Took in");
    case "RELEASED":
      return i18n.t("Let go of");
    case "ANSWERED":
      return i18n.t("Linked to");
    case "ANSWER_WITHDRAWN":
      return i18n.t("No longer linked to");
    case "RELEASE_PLANNED":
      return to ? i18n.t("Planned for {to}", { to }) : i18n.t("Planned for no release");
    case "SCORED":
      return i18n.t("Scored {to}", { to: to ?? "" });
    case "SCORE_WITHDRAWN":
      return i18n.t("Score withdrawn: {from}", { from: from ?? "" });
    case "SHARED":
      return i18n.t("Shown to everybody whose pain it answers");
    case "UNSHARED":
      return i18n.t("Shown to the product team alone again");
    case "SUPPORTED":
      return i18n.t("Said “me too”");
    case "SUPPORT_WITHDRAWN":
      return i18n.t("Took “me too” back");
    case "COMMENTED":
      return i18n.t("Wrote in the conversation");
    case "COMMENT_EDITED":
      return i18n.t("Edited what they wrote");
    case "COMMENT_WITHDRAWN":
      return i18n.t("Withdrew what they wrote");
    case "RELIEF_ANSWERED":
      return i18n.t("Did it help? {reliefs}", { reliefs: reliefs[to ?? ""] ?? i18n.t("Answered") });
    case "VOTES_RECORDED":
      return i18n.t("Votes from elsewhere recorded");
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
