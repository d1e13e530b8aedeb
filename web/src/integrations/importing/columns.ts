import { i18n } from "@lingui/core";
import { frequencies } from "../../backlog/frequencies";
import type { Tab } from "../../backlog/view";

interface Column {
  name: string;
  detail: string;
  /** What stands in the example; nothing where a new item has nothing to say. */
  example: string;
  /** Absent: both have it. */
  only?: Tab;
}

/** What an import knows, in the order of the example. */
const columns: readonly Column[] = [
  {
    name: "externalId",
    detail: i18n.t("Its id where it comes from; the same id again is the same item."),
    example: "T-1001",
  },
  {
    name: "text",
    detail: i18n.t("What it says, up to 500 characters. The only one that must be there."),
    example: i18n.t("Invoices arrive late"),
  },
  { name: "status", detail: i18n.t("NEW if it is left out."), example: "UNDER_REVIEW" },
  { name: "statusReason", detail: i18n.t("Why it has that status."), example: i18n.t("Looked at in May") },
  { name: "side", detail: i18n.t("VENDOR, CUSTOMER or PARTNER."), example: "CUSTOMER" },
  { name: "organization", detail: i18n.t("Whose it is, by name."), example: i18n.t("Harbor Foods") },
  { name: "theme", detail: i18n.t("What it belongs to."), example: i18n.t("Billing") },
  {
    name: "question",
    detail: i18n.t("What it answers."),
    example: i18n.t("How might we bill faster?"),
    only: "ideas",
  },
  { name: "tags", detail: i18n.t("Separated by semicolons."), example: "ux;mobile" },
  {
    name: "whoHasIt",
    detail: i18n.t("Who feels the pain."),
    example: i18n.t("Accounting"),
    only: "pain-points",
  },
  {
    name: "frequency",
    detail: i18n.t("One of {frequencies}.", { frequencies: frequencies.join(", ") }),
    example: "WEEKLY",
    only: "pain-points",
  },
  { name: "severity", detail: i18n.t("1 to 5."), example: "4", only: "pain-points" },
  {
    name: "cost",
    detail: i18n.t("What it costs whoever has it."),
    example: i18n.t("2 hours a week"),
    only: "pain-points",
  },
  {
    name: "workaround",
    detail: i18n.t("What one does meanwhile."),
    example: i18n.t("A reminder"),
    only: "pain-points",
  },
  {
    name: "evidence",
    detail: i18n.t("Addresses of what shows it, separated by blanks."),
    example: "https://example.com/report",
    only: "pain-points",
  },
  { name: "id", detail: i18n.t("From an export: the row is that item, and changes nothing."), example: "" },
];

export const columnsOf = (kind: Tab) => columns.filter(({ only }) => (only ?? kind) === kind);

/** A file to begin with. */
export const exampleOf = (kind: Tab) =>
  [columnsOf(kind).map(({ name }) => name), columnsOf(kind).map(({ example }) => example)]
    .map((cells) => `${cells.join(",")}\r\n`)
    .join("");
