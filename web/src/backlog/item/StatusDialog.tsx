import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { Select } from "../../design/Select";
import { TextArea } from "../../design/TextArea";
import { inSentence } from "../../language/inSentence";
import { type Status, statusesOf, statusMeanings, statusNames } from "../statuses";
import type { Tab } from "../view";
import { longestReason } from "./changeStatus";
import styles from "./StatusForm.module.css";

/** Asks for the reason, without which nothing changes its status. */
export function StatusDialog({
  tab,
  what,
  initial,
  onConfirm,
  onClose,
}: {
  tab: Tab;
  /** What is moved: its text, or how many. */
  what: string;
  /** Chosen already; null: to be chosen here. */
  initial: Status | null;
  onConfirm: (status: Status, reason: string) => void;
  onClose: () => void;
}) {
  const [status, setStatus] = useState<Status | null>(initial);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    if (status === null || reason.trim() === "") setMissing(true);
    else onConfirm(status, reason.trim());
  };
  return (
    <FormDialog
      title={
        initial ? i18n.t("Move to “{status}”", { status: statusNames[initial] }) : i18n.t("Change status")
      }
      action={
        status
          ? i18n.t("Move to {status}", { status: inSentence(statusNames[status]) })
          : i18n.t("Change status")
      }
      onSubmit={confirm}
      onClose={onClose}
    >
      <p className={styles.what}>{what}</p>
      {!initial && (
        <Select
          label={i18n.t("New status")}
          value={status}
          options={statusesOf(tab).map((value) => ({
            value,
            label: statusNames[value],
            detail: statusMeanings[value],
          }))}
          onChange={setStatus}
          error={missing && status === null ? i18n.t("Choose where it goes.") : null}
        />
      )}
      <TextArea
        label={i18n.t("Reason")}
        value={reason}
        onChange={setReason}
        maxLength={longestReason}
        autoFocus={initial !== null}
        hint={i18n.t("Everybody who may see the item reads it.")}
        error={missing && reason.trim() === "" ? i18n.t("Say why, for everybody who follows it.") : null}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) confirm();
        }}
      />
    </FormDialog>
  );
}
