import { i18n } from "@lingui/core";
import { useState } from "react";
import { tabOptions } from "../../backlog/tabs";
import type { Tab } from "../../backlog/view";
import { Button } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import { Segmented } from "../../design/Segmented";
import { SkeletonText } from "../../design/Skeleton";
import styles from "../Integrations.module.css";
import { Columns } from "./Columns";
import { DryRun } from "./DryRun";
import { FileDrop } from "./FileDrop";
import { Paste } from "./Paste";
import { useDryRun } from "./useDryRun";

/** What is to be imported, and what would come of it. */
export function ImportForm({
  kind,
  onKind,
  onBegun,
}: {
  kind: Tab;
  onKind: (kind: Tab) => void;
  onBegun: (importId: string) => void;
}) {
  const run = useDryRun(kind, onBegun);
  const [again, setAgain] = useState(false);
  const { file, answer, pending, error } = run;
  return (
    <div className={styles.stack}>
      <div>
        <Segmented<Tab>
          label={i18n.t("What to import")}
          value={kind}
          options={tabOptions}
          // What is on its way would be begun behind the back of whoever chose something else.
          isDisabled={pending === "importing"}
          onChange={(to) => {
            onKind(to);
            run.tryAs(to);
          }}
        />
      </div>
      {!file && (
        <FileDrop
          takesFocus={again}
          onFile={(chosen) => void run.choose(chosen.name, chosen.size, () => bytesOf(chosen))}
        />
      )}
      {file && (
        <p className={styles.sectionHead}>
          <strong className={styles.fileName}>{file.name || i18n.t("Pasted text")}</strong>
          <Button
            size="small"
            isDisabled={pending === "importing"}
            onPress={() => {
              setAgain(true);
              run.reset();
            }}
          >
            {i18n.t("Choose another")}
          </Button>
        </p>
      )}
      <ErrorNote error={error} {...(file && !answer && { onRetry: run.tryAgain })} />
      {pending === "trying" && !answer && <SkeletonText lines={5} label={i18n.t("Trying the file")} />}
      {file && answer && (
        <DryRun
          // What it comes to in the end is another answer than that of the trial.
          key={answer.import.state}
          kind={kind}
          file={file}
          answer={answer}
          pending={pending === "importing"}
          onImport={run.begin}
        />
      )}
      {!file && (
        <>
          <Paste
            onText={(text) => {
              const bytes = new TextEncoder().encode(text);
              void run.choose("", bytes.length, () => Promise.resolve(bytes));
            }}
          />
          <Columns kind={kind} />
        </>
      )}
    </div>
  );
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
