import { i18n } from "@lingui/core";
import { Plus, X } from "lucide-react";
import { Button } from "../design/Button";
import { IconButton } from "../design/IconButton";
import { TextField } from "../design/TextField";
import type { Problems } from "../graphql/failures";
import { newId } from "../graphql/newId";
import styles from "./DetailsFields.module.css";
import { type EvidenceRow, lengths, mostEvidence } from "./details";

/** What shows it, by link. */
export function EvidenceFields({
  rows,
  problems,
  onChange,
}: {
  rows: readonly EvidenceRow[];
  problems: Problems;
  onChange: (rows: readonly EvidenceRow[]) => void;
}) {
  const set = (index: number, change: Partial<EvidenceRow>) =>
    onChange(rows.map((row, other) => (other === index ? { ...row, ...change } : row)));
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{i18n.t("What shows it?")}</legend>
      <p className={styles.hint}>
        {i18n.t(
          "Links to a screenshot, a ticket, a report: whatever others can open. Nothing is uploaded here.",
        )}
      </p>
      {rows.map((row, index) => (
        <div key={row.id} className={styles.evidenceRow}>
          <TextField
            label={i18n.t("What it shows")}
            value={row.title}
            onChange={(title) => set(index, { title })}
            maxLength={lengths.title}
            autoFocus={row.title === "" && row.url === ""}
            error={problems[`evidence.${index}.title`] ?? null}
          />
          <TextField
            label={i18n.t("Address")}
            type="url"
            inputMode="url"
            // The browser's own complaint would appear on the way to the button, and push it from under the finger.
            validationBehavior="aria"
            placeholder="https://"
            value={row.url}
            onChange={(url) => set(index, { url })}
            maxLength={lengths.url}
            error={problems[`evidence.${index}.url`] ?? null}
          />
          <IconButton
            className={styles.away}
            label={i18n.t("Take link {number} away", { number: index + 1 })}
            icon={<X size={18} aria-hidden />}
            onPress={() => onChange(rows.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      {problems.evidence && <p className={styles.error}>{problems.evidence}</p>}
      {rows.length < mostEvidence && (
        <Button
          size="small"
          icon={<Plus size={16} aria-hidden />}
          onPress={() => onChange([...rows, { id: newId(), title: "", url: "" }])}
        >
          {i18n.t("Add a link")}
        </Button>
      )}
    </fieldset>
  );
}
