import { i18n } from "@lingui/core";
import { fixed, numberText } from "../../design/counted";
import { readCsv } from "./csv";

export type ImportFormat = "csv" | "json";

/** A file that can be tried, with what is shown of its rows. */
export interface ImportFile {
  name: string;
  format: ImportFormat;
  bytes: Uint8Array<ArrayBuffer>;
  /** The text of each row, in order, to be recognized by; the API alone decides what a row is. */
  texts: readonly string[];
}

export const mostBytes = 5 * 1024 * 1024;
const mostRows = 20_000;

/** Why a file cannot be imported, seen before anything is sent. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}

const megabytes = (bytes: number) => i18n.t("{megabytes} MB", { megabytes: fixed(bytes / 1024 / 1024, 1) });

export function checkSize(bytes: number) {
  if (bytes === 0) throw new UnreadableFile(i18n.t("This file is empty."));
  if (bytes > mostBytes)
    throw new UnreadableFile(
      i18n.t(
        "This file has {megabytes}, and an import takes at most 5 MB. Divide it: what was imported before is not imported again.",
        { megabytes: megabytes(bytes) },
      ),
    );
}

/** Looks into a file as far as people can mend it themselves; throws `UnreadableFile`. */
export function readImportFile(name: string, bytes: Uint8Array<ArrayBuffer>): ImportFile {
  checkSize(bytes.length);
  const text = textOf(bytes);
  const format = formatOf(name, text);
  const { columns, texts } = format === "json" ? readJson(text) : readTable(text);
  if (texts.length === 0) throw new UnreadableFile(i18n.t("There is no row in this file."));
  if (texts.length > mostRows)
    throw new UnreadableFile(
      i18n.t(
        "This file has {count} rows, and an import takes at most 20,000. Divide it: what was imported before is not imported again.",
        { count: numberText(texts.length) },
      ),
    );
  if (!columns.includes("text"))
    throw new UnreadableFile(
      i18n.t("There is no column named “text”. The columns here are {columns}.", {
        columns: columns.slice(0, 8).join(", ") || i18n.t("without names"),
      }),
    );
  return { name, format, bytes, texts };
}

function textOf(bytes: Uint8Array): string {
  // Excel's own files are archives.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new UnreadableFile(
      i18n.t("This is a workbook, not a table. In Excel, choose “Save as”, then “CSV UTF-8”."),
    );
  const unreadable = () =>
    new UnreadableFile(
      i18n.t("This file is not text in UTF-8. In Excel, choose “Save as”, then “CSV UTF-8”."),
    );
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable();
  }
  if (text.includes("\0")) throw unreadable();
  return text;
}

const formatOf = (name: string, text: string): ImportFormat =>
  /\.json$/i.test(name) || (!/\.(csv|tsv|txt)$/i.test(name) && /^\s*[[{]/.test(text)) ? "json" : "csv";

/** The API knows columns by their letters and digits alone. */
const columnOf = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

function readTable(text: string) {
  const [head = [], ...rows] = readCsv(text);
  const columns = head.map(columnOf);
  const at = columns.indexOf("text");
  return { columns, texts: rows.map((row) => row[at] ?? "") };
}

function readJson(text: string) {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UnreadableFile(i18n.t("This is no JSON: a bracket, a quote or a comma is missing somewhere."));
  }
  if (!Array.isArray(content))
    throw new UnreadableFile(i18n.t("The JSON must be an array of objects, one for each item."));
  const rows = content.map((row) => Object.entries((row ?? {}) as Record<string, unknown>));
  return {
    columns: [...new Set(rows.flatMap((row) => row.map(([name]) => columnOf(name))))],
    texts: rows.map((row) => String(row.find(([name]) => columnOf(name) === "text")?.[1] ?? "")),
  };
}
