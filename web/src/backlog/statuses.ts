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
  NEW: "New",
  UNDER_REVIEW: "Under review",
  SHORTLISTED: "Shortlisted",
  COMMITTED: "Committed",
  IN_PROGRESS: "In progress",
  DELIVERED: "Delivered",
  CONFIRMED: "Confirmed",
  ADDRESSED: "Addressed",
  SOLVED: "Solved",
  DECLINED: "Declined",
  MERGED: "Merged",
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
  NEW: "It waits for somebody to look into it.",
  UNDER_REVIEW: "Somebody is looking into it.",
  SHORTLISTED: "Among the candidates.",
  COMMITTED: "Promised.",
  IN_PROGRESS: "Being built.",
  DELIVERED: "The vendor says it is there.",
  CONFIRMED: "The beneficiary says so too.",
  ADDRESSED: "An idea that answers it is on its way.",
  SOLVED: "The customer says that it is gone.",
  DECLINED: "It will not be done; the reason says why.",
  MERGED: "Part of another one.",
};

export const isStatus = (value: string): value is Status => value in statusNames;
