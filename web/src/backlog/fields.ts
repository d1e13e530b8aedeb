import { i18n } from "@lingui/core";
import { sideNames, sides } from "../design/sides";
import { quadrantNames, quadrants } from "../matrix/places";
import { type Condition, type ConditionKind, none } from "./conditions";
import { frequencies, frequencyNames } from "./frequencies";
import { statusesOf, statusNames } from "./statuses";
import type { Tab } from "./view";

/** A part of the API's `where`. */
export type Where = Record<string, unknown>;

/** Something that the backlog can be narrowed by. */
export interface Field {
  /** Its name in the address. */
  id: string;
  label: string;
  kind: ConditionKind;
  tabs: readonly Tab[];
  /** Choices that are always the same; others are asked for. */
  fixed?: (tab: Tab) => readonly { value: string; label: string }[];
  /** How items without a value are called; where there is no such item, they cannot be chosen. */
  without?: string;
  /** What its numbers count, behind them: ` pts`. */
  unit?: string;
  step?: number;
  /** Refused to everybody but the product team. */
  teamOnly?: true;
  hint?: string;
  where: (condition: Condition, tab: Tab) => Where;
}

const both: readonly Tab[] = ["pain-points", "ideas"];

export const fields: readonly Field[] = [
  {
    id: "status",
    label: i18n.t("Status"),
    kind: "choice",
    tabs: both,
    fixed: (tab) => statusesOf(tab).map((value) => ({ value, label: statusNames[value] })),
    where: choice("status", (tab, value) => (statusesOf(tab) as readonly string[]).includes(value)),
  },
  {
    id: "side",
    label: i18n.t("Side"),
    kind: "choice",
    tabs: both,
    fixed: () => sides.map((value) => ({ value, label: sideNames[value] })),
    without: i18n.t("Anonymous"),
    where: choice("side", (_, value) => (sides as readonly string[]).includes(value)),
  },
  {
    id: "organization",
    label: i18n.t("Organization"),
    kind: "choice",
    tabs: both,
    where: choice("organizationId"),
  },
  {
    id: "theme",
    label: i18n.t("Theme"),
    kind: "choice",
    tabs: both,
    without: i18n.t("Without a theme"),
    where: choice("theme"),
  },
  {
    id: "tag",
    label: i18n.t("Tag"),
    kind: "choice",
    tabs: both,
    without: i18n.t("Without a tag"),
    where: listed("tags"),
  },
  {
    id: "owner",
    label: i18n.t({ id: "owner.item", message: "Owner" }),
    kind: "choice",
    tabs: both,
    without: i18n.t("Without an owner"),
    where: choice("owner"),
  },
  {
    id: "release",
    label: i18n.t("Release"),
    kind: "choice",
    tabs: ["ideas"],
    without: i18n.t("Not planned"),
    where: choice("release"),
  },
  { id: "workshop", label: i18n.t("Workshop"), kind: "choice", tabs: both, where: choice("workshopId") },
  { id: "dots", label: i18n.t("Dots"), kind: "number", tabs: both, where: range("dots") },
  {
    id: "consensus",
    label: i18n.t("Consensus"),
    kind: "number",
    tabs: both,
    step: 0.05,
    hint: i18n.t("Between 0 and 1; 1 is full agreement of every side."),
    where: range("consensus"),
  },
  {
    id: "divided",
    label: i18n.t("Divided"),
    kind: "number",
    tabs: both,
    unit: ` ${i18n.t("pts")}`,
    hint: i18n.t("How far the two sides that differ most are apart, 0 to 100."),
    where: range("divided", 0.01),
  },
  {
    id: "supporters",
    label: i18n.t("Supporters"),
    kind: "number",
    tabs: both,
    where: range("supporterCount"),
  },
  {
    id: "organizations",
    label: i18n.t("Organizations"),
    kind: "number",
    tabs: both,
    where: range("organizationCount"),
  },
  {
    id: "severity",
    label: i18n.t("Severity"),
    kind: "number",
    tabs: ["pain-points"],
    hint: i18n.t("As whoever submitted it says, 1 to 5."),
    where: range("severity"),
  },
  {
    id: "frequency",
    label: i18n.t("Frequency"),
    kind: "choice",
    tabs: ["pain-points"],
    fixed: () => frequencies.map((value) => ({ value, label: frequencyNames[value] })),
    without: i18n.t("Not said"),
    where: choice("frequency", (_, value) => (frequencies as readonly string[]).includes(value)),
  },
  { id: "rice", label: "RICE", kind: "number", tabs: ["ideas"], where: range("rice") },
  { id: "nuf", label: "NUF", kind: "number", tabs: ["ideas"], hint: i18n.t("3 to 30."), where: range("nuf") },
  {
    id: "quadrant",
    label: "Impact / effort",
    kind: "choice",
    tabs: ["ideas"],
    fixed: () => quadrants.map((value) => ({ value, label: quadrantNames[value] })),
    without: i18n.t("Not placed"),
    where: choice("quadrant", (_, value) => (quadrants as readonly string[]).includes(value)),
  },
  {
    id: "relief",
    label: i18n.t("Relief"),
    kind: "number",
    tabs: ["ideas"],
    step: 0.1,
    teamOnly: true,
    where: range("relief"),
  },
  {
    id: "kept",
    label: i18n.t({ id: "kept.item", message: "Kept" }),
    kind: "day",
    tabs: both,
    where: days("keptAt"),
  },
  { id: "changed", label: i18n.t("Last change"), kind: "day", tabs: both, where: days("updatedAt") },
];

export const fieldsOf = (tab: Tab) => fields.filter((field) => field.tabs.includes(tab));

function choice(column: string, isKnown: (tab: Tab, value: string) => boolean = () => true) {
  return (condition: Condition, tab: Tab): Where => {
    if (condition.kind !== "choice") return {};
    const named = condition.values.filter((value) => value !== none && isKnown(tab, value));
    const empty = condition.values.includes(none);
    if (condition.not) {
      const parts = [
        ...(named.length > 0 ? [{ [column]: { nin: named } }] : []),
        ...(empty ? [{ [column]: { neq: null } }] : []),
      ];
      return parts.length > 1 ? { and: parts } : (parts[0] ?? {});
    }
    const parts = [
      ...(named.length > 0 ? [{ [column]: { in: named } }] : []),
      ...(empty ? [{ [column]: { eq: null } }] : []),
    ];
    return parts.length > 1 ? { or: parts } : (parts[0] ?? {});
  };
}

/** For columns that hold several words: one of them is enough. */
function listed(column: string) {
  return (condition: Condition): Where => {
    if (condition.kind !== "choice") return {};
    const named = condition.values.filter((value) => value !== none);
    const parts = [
      ...(named.length > 0 ? [{ [column]: { [condition.not ? "none" : "some"]: { in: named } } }] : []),
      ...(condition.values.includes(none) ? [{ [column]: { any: condition.not } }] : []),
    ];
    return parts.length > 1 ? { [condition.not ? "and" : "or"]: parts } : (parts[0] ?? {});
  };
}

function range(column: string, scale = 1) {
  return (condition: Condition): Where => {
    if (condition.kind !== "number") return {};
    const ends = {
      ...(condition.min !== null && { gte: scaled(condition.min, scale) }),
      ...(condition.max !== null && { lte: scaled(condition.max, scale) }),
    };
    return Object.keys(ends).length > 0 ? { [column]: ends } : {};
  };
}

/** Days of the reader's calendar: the last one counts to its end. */
function days(column: string) {
  return (condition: Condition): Where => {
    if (condition.kind !== "day") return {};
    const ends = {
      ...(condition.min !== null && { gte: startOf(condition.min, 0) }),
      ...(condition.max !== null && { lt: startOf(condition.max, 1) }),
    };
    return Object.keys(ends).length > 0 ? { [column]: ends } : {};
  };
}

const scaled = (value: number, scale: number) => Math.round(value * scale * 1e6) / 1e6;

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
