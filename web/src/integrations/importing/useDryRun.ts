import { i18n } from "@lingui/core";
import { useEffect, useRef, useState } from "react";
import type { Tab } from "../../backlog/view";
import { AttemptIds } from "../../graphql/attemptIds";
import { Refusal } from "../../graphql/failures";
import { checkSize, type ImportFile, readImportFile, UnreadableFile } from "./importFile";
import { type ImportAnswer, sendFile } from "./importing";

/** A file from the moment it is chosen: looked into, tried, and imported when every row is right. */
export function useDryRun(kind: Tab, onBegun: (importId: string) => void) {
  const [file, setFile] = useState<ImportFile | null>(null);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [pending, setPending] = useState<"trying" | "importing" | null>(null);
  const [error, setError] = useState<unknown>(null);
  // A retry after a lost answer is the same import; another file is another one.
  const ids = useRef(new AttemptIds([]));
  const way = useRef<AbortController | null>(null);
  // Whoever left the page is not led back to it by what comes late.
  useEffect(() => () => way.current?.abort(), []);

  const reset = () => {
    way.current?.abort();
    setFile(null);
    setAnswer(null);
    setError(null);
    setPending(null);
  };

  const attempt = async (kind: Tab, file: ImportFile, dryRun: boolean) => {
    way.current?.abort();
    const abort = new AbortController();
    way.current = abort;
    setError(null);
    setPending(dryRun ? "trying" : "importing");
    const { commandId } = ids.current.get();
    try {
      // An import that is on its way is not torn off: it is begun, or it is not, and goes on without the page.
      const answer = await sendFile(kind, file, {
        commandId,
        dryRun,
        ...(dryRun && { signal: abort.signal }),
      });
      if (abort.signal.aborted) return;
      if (answer.import.state === "RUNNING" || answer.import.state === "DONE") onBegun(answer.import.id);
      else setAnswer(answer);
      setPending(null);
    } catch (failure) {
      if (abort.signal.aborted) return;
      ids.current.failed(failure);
      setError(failure);
      setPending(null);
    }
  };

  /** Looks into it and, if it can be read, asks at once what would happen. */
  const choose = async (name: string, size: number, read: () => Promise<Uint8Array<ArrayBuffer>>) => {
    reset();
    ids.current = new AttemptIds([]);
    try {
      checkSize(size);
      const chosen = readImportFile(name, await read());
      setFile(chosen);
      await attempt(kind, chosen, true);
    } catch (failure) {
      setError(
        failure instanceof UnreadableFile
          ? new Refusal("FILE_UNREADABLE", failure.message)
          : new Refusal("FILE_UNREADABLE", i18n.t("This file could not be read. Choose it again.")),
      );
    }
  };

  return {
    file,
    answer,
    pending,
    error,
    reset,
    choose,
    /** The same file as the other kind. */
    tryAs: (other: Tab) => {
      ids.current = new AttemptIds([]);
      setAnswer(null);
      if (file) void attempt(other, file, true);
    },
    tryAgain: () => file && void attempt(kind, file, true),
    begin: () => file && void attempt(kind, file, false),
  };
}
