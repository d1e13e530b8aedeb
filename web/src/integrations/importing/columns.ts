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
    detail: "Its id where it comes from; the same id again is the same item.",
    example: "T-1001",
  },
  {
    name: "text",
    detail: "What it says, up to 500 characters. The only one that must be there.",
    example: "Invoices arrive late",
  },
  { name: "status", detail: "NEW if it is left out.", example: "UNDER_REVIEW" },
  { name: "statusReason", detail: "Why it has that status.", example: "Looked at in May" },
  { name: "side", detail: "VENDOR, CUSTOMER or PARTNER.", example: "CUSTOMER" },
  { name: "organization", detail: "Whose it is, by name.", example: "Harbor Foods" },
  { name: "theme", detail: "What it belongs to.", example: "Billing" },
  { name: "question", detail: "What it answers.", example: "How might we bill faster?", only: "ideas" },
  { name: "tags", detail: "Separated by semicolons.", example: "ux;mobile" },
  { name: "whoHasIt", detail: "Who feels the pain.", example: "Accounting", only: "pain-points" },
  {
    name: "frequency",
    detail: `One of ${frequencies.join(", ")}.`,
    example: "WEEKLY",
    only: "pain-points",
  },
  { name: "severity", detail: "1 to 5.", example: "4", only: "pain-points" },
  { name: "cost", detail: "What it costs whoever has it.", example: "2 hours a week", only: "pain-points" },
  { name: "workaround", detail: "What one does meanwhile.", example: "A reminder", only: "pain-points" },
  {
    name: "evidence",
    detail: "Addresses of what shows it, separated by blanks.",
    example: "https://example.com/report",
    only: "pain-points",
  },
  { name: "id", detail: "From an export: the row is that item, and changes nothing.", example: "" },
];

export const columnsOf = (kind: Tab) => columns.filter(({ only }) => (only ?? kind) === kind);

/** A file to begin with. */
export const exampleOf = (kind: Tab) =>
  [columnsOf(kind).map(({ name }) => name), columnsOf(kind).map(({ example }) => example)]
    .map((cells) => `${cells.join(",")}\r\n`)
    .join("");
