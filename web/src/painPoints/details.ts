import { i18n } from "@lingui/core";
import { type Frequency, frequencies } from "../backlog/frequencies";
import type { Problems } from "../graphql/failures";
import { newId } from "../graphql/newId";

export interface EvidenceRow {
  /** Tells the rows of one form apart. */
  id: string;
  title: string;
  url: string;
}

/** A pain point as its form holds it. */
export interface Details {
  statement: string;
  severity: number | null;
  whoHasIt: string;
  frequency: Frequency | null;
  cost: string;
  workaround: string;
  evidence: readonly EvidenceRow[];
}

export const emptyDetails: Details = {
  statement: "",
  severity: null,
  whoHasIt: "",
  frequency: null,
  cost: "",
  workaround: "",
  evidence: [],
};

/** How long each text may be; as the API takes it. */
export const lengths = { statement: 500, whoHasIt: 200, cost: 200, workaround: 500, title: 120, url: 2000 };
export const mostEvidence = 10;

const isUrl = (text: string) => /^https?:\/\/\S+$/i.test(text.trim());
const isBlank = (row: EvidenceRow) => row.title.trim() === "" && row.url.trim() === "";

/** What does not do; a row of evidence by its number: `evidence.0.url`. */
export function problemsOf(details: Details): Problems {
  const problems: Record<string, string> = {};
  if (details.statement.trim() === "") problems.statement = i18n.t("Say what hurts; one sentence will do.");
  if (details.severity === null) problems.severity = i18n.t("Say how much it hurts, from 1 to 5.");
  for (const [index, row] of details.evidence.entries()) {
    if (isBlank(row)) continue;
    if (row.title.trim() === "") problems[`evidence.${index}.title`] = i18n.t("Say what it shows.");
    if (!isUrl(row.url))
      problems[`evidence.${index}.url`] = i18n.t("An address that begins with http:// or https://.");
  }
  return problems;
}

/** The part of a command that both submitting and editing take; what is empty is left out. */
export function inputOf(details: Details) {
  const text = (value: string) => value.trim() || null;
  return {
    statement: details.statement.trim(),
    severity: details.severity,
    whoHasIt: text(details.whoHasIt),
    frequency: details.frequency,
    cost: text(details.cost),
    workaround: text(details.workaround),
    evidence: details.evidence
      .filter((row) => !isBlank(row))
      .map((row) => ({ title: row.title.trim(), url: row.url.trim() })),
  };
}

/** Whether anything is said besides what is required. */
export const saysMore = ({ whoHasIt, frequency, cost, workaround, evidence }: Details) =>
  Boolean(whoHasIt || frequency || cost || workaround || evidence.length > 0);

/** The details of a pain point that is there, for editing them. */
export function detailsOf(painPoint: {
  text: string | null;
  severity: number | null;
  whoHasIt: string | null;
  frequency: Frequency | null;
  cost: string | null;
  workaround: string | null;
  evidence: readonly { title: string | null; url: string | null }[];
}): Details {
  return {
    statement: painPoint.text ?? "",
    severity: painPoint.severity,
    whoHasIt: painPoint.whoHasIt ?? "",
    frequency: painPoint.frequency,
    cost: painPoint.cost ?? "",
    workaround: painPoint.workaround ?? "",
    evidence: painPoint.evidence.map(({ title, url }) => ({
      id: newId(),
      title: title ?? "",
      url: url ?? "",
    })),
  };
}

const isFrequency = (value: unknown): value is Frequency => frequencies.some((known) => known === value);

/** What was kept in the browser, which may be older than this form. */
export function readDetails(stored: Partial<Record<keyof Details, unknown>>): Details {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    statement: text(stored.statement),
    severity: typeof stored.severity === "number" ? stored.severity : null,
    whoHasIt: text(stored.whoHasIt),
    frequency: isFrequency(stored.frequency) ? stored.frequency : null,
    cost: text(stored.cost),
    workaround: text(stored.workaround),
    evidence: Array.isArray(stored.evidence)
      ? stored.evidence.map((row) => ({ id: newId(), title: text(row?.title), url: text(row?.url) }))
      : [],
  };
}
