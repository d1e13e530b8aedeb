import { i18n } from "@lingui/core";
import type { BadgeTone } from "../design/Badge";
import type { introspection } from "../graphql/schema";
import type { Tab } from "./view";

export type IdeaStatus = introspection["types"]["IdeaStatus"]["enumValues"];
export type PainPointStatus = introspection["types"]["PainPointStatus"]["enumValues"];
export type Status = IdeaStatus | PainPointStatus;

/** In the order of their life. */
export const ideaStatuses: readonly IdeaStatus[] = [
  "NEW",
  "UNDER_REVIEW",
  "SHORTLISTED",
  "COMMITTED",
  "IN_PROGRESS",
  "DELIVERED",
  "CONFIRMED",
  "DECLINED",
  "MERGED",
];

export const painPointStatuses: readonly PainPointStatus[] = [
  "NEW",
  "UNDER_REVIEW",
  "ADDRESSED",
  "SOLVED",
  "DECLINED",
  "MERGED",
];

export const statusesOf = (tab: Tab): readonly Status[] =>
  tab === "ideas" ? ideaStatuses : painPointStatuses;

export const statusNames: Record<Status, string> = {
  NEW: i18n.t("New"),
  UNDER_REVIEW: i18n.t("Under review"),
  SHORTLISTED: i18n.t("Shortlisted"),
  COMMITTED: i18n.t("Committed"),
  IN_PROGRESS: i18n.t("In progress"),
  DELIVERED: i18n.t({ id: "delivered.status", message: "Delivered" }),
  CONFIRMED: i18n.t("Confirmed"),
  ADDRESSED: i18n.t("Addressed"),
  SOLVED: i18n.t("Solved"),
  DECLINED: i18n.t("Declined"),
  MERGED: i18n.t("Merged"),
};

export const statusTones: Record<Status, BadgeTone> = {
  NEW: "outline",
  UNDER_REVIEW: "warning",
  SHORTLISTED: "warning",
  COMMITTED: "positive",
  IN_PROGRESS: "positive",
  DELIVERED: "positive",
  CONFIRMED: "signal",
  ADDRESSED: "positive",
  SOLVED: "signal",
  DECLINED: "neutral",
  MERGED: "neutral",
};

export const statusMeanings: Record<Status, string> = {
  NEW: i18n.t("It waits for somebody to look into it."),
  UNDER_REVIEW: i18n.t("Somebody is looking into it."),
  SHORTLISTED: i18n.t("Among the candidates."),
  COMMITTED: i18n.t("Promised."),
  IN_PROGRESS: i18n.t("Being built."),
  DELIVERED: i18n.t("The vendor says it is there."),
  CONFIRMED: i18n.t("The beneficiary says so too."),
  ADDRESSED: i18n.t("An idea that answers it is on its way."),
  SOLVED: i18n.t("The customer says that it is gone."),
  DECLINED: i18n.t("It will not be done; the reason says why."),
  MERGED: i18n.t("Part of another one."),
};

export const isStatus = (value: string): value is Status => value in statusNames;
