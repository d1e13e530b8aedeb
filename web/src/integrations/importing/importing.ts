import { i18n } from "@lingui/core";
import type { Tab } from "../../backlog/view";
import type { BadgeTone } from "../../design/Badge";
import { Refusal, Unreachable } from "../../graphql/failures";
import { graphql, type ResultOf } from "../../graphql/graphql";
import { reach } from "../../graphql/reach";
import type { ImportFile } from "./importFile";

export const importQuery = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      id
      kind
      state
      rows
      created
      existing
      done
      errorCount
    }
  }
`);

export type Import = NonNullable<ResultOf<typeof importQuery>["import"]>;

export interface ImportRow {
  row: number;
  outcome: ReturnType<typeof graphql.scalar<"ImportOutcome">>;
  column: string | null;
  message: string | null;
}

/** What an import answers: what becomes of the rows, wrong ones first, at most 1,000 of them. */
export interface ImportAnswer {
  import: Import;
  rows: readonly ImportRow[];
  ignoredColumns: readonly string[];
}

const outcomes: Readonly<Record<string, { label: string; tone: BadgeTone }>> = {
  ERROR: { label: i18n.t("Error"), tone: "danger" },
  CREATE: { label: i18n.t("New"), tone: "positive" },
  EXISTS: { label: i18n.t("Unchanged"), tone: "outline" },
};

/** What becomes of a row, in a word. */
export const outcomeOf = ({ outcome }: ImportRow): { label: string; tone: BadgeTone } =>
  outcomes[outcome] ?? { label: outcome.charAt(0) + outcome.slice(1).toLowerCase(), tone: "signal" };

/** To whoever may not import, the address looks as if it were not there. */
const noRight = new Set([401, 403, 404]);

/** Sends a file as it is; a GraphQL request would carry 256 KiB of it at most. The same command id again imports nothing twice. */
export async function sendFile(
  kind: Tab,
  file: ImportFile,
  options: { commandId: string; dryRun: boolean; signal?: AbortSignal },
): Promise<ImportAnswer> {
  const { commandId, dryRun, signal } = options;
  const response = await reach(
    `/import/${kind}?${new URLSearchParams({ commandId, dryRun: String(dryRun) })}`,
    {
      method: "POST",
      headers: { "Content-Type": file.format === "csv" ? "text/csv" : "application/json" },
      body: new Blob([file.bytes]),
      signal: signal ?? null,
    },
    null,
  );
  const answer = await response.json().catch(() => null);
  if (response.ok && answer) return answer as ImportAnswer;
  if (response.status >= 500 || !answer) throw new Unreachable(`status ${response.status}`);
  if (noRight.has(response.status))
    throw new Refusal(
      "AUTH_NOT_AUTHORIZED",
      i18n.t(
        "This browser may not import (any more). Open the product team's link again, then choose the file again.",
      ),
    );
  throw new Refusal(answer.code ?? "REQUEST_FAILED", answer.message ?? i18n.t("The file was refused."));
}
