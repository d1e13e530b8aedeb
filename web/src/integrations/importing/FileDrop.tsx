import { i18n } from "@lingui/core";
import { FileUp } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import styles from "./FileDrop.module.css";

/** A file field as large as its frame: press it, or drop a file on it. */
export function FileDrop({
  takesFocus,
  onFile,
}: {
  /** Where it comes in place of what had the focus. */
  takesFocus: boolean;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <label className={styles.drop} data-over={over || undefined}>
      <input
        ref={input}
        type="file"
        className={styles.input}
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        aria-labelledby={`${id}what`}
        aria-describedby={`${id}hint`}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file again, mended meanwhile, is a change as well.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      <FileUp size={30} aria-hidden className={styles.sign} />
      <span id={`${id}what`} className={styles.what}>
        {i18n.t("Choose a file, or drop it here")}
      </span>
      <span id={`${id}hint`} className={styles.hint}>
        {i18n.t("CSV or JSON in UTF-8, up to 5 MB and 20,000 rows. Nothing is imported yet.")}
      </span>
    </label>
  );
}
