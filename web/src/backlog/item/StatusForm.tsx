import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import { Form } from "../../design/Form";
import { Select } from "../../design/Select";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { describe, Refusal } from "../../graphql/failures";
import { inSentence } from "../../language/inSentence";
import type { BacklogItem } from "../items";
import { ideaStatuses, painPointStatuses, type Status, statusMeanings, statusNames } from "../statuses";
import { changeStatus, longestReason, takenBack } from "./changeStatus";
import styles from "./StatusForm.module.css";

/** Another status, and the reason for it: one is not to be had without the other. */
export function StatusForm({
  item,
  participantId,
  onClose,
  onChanged,
}: {
  item: BacklogItem;
  participantId: string | null;
  onClose: () => void;
  onChanged: () => void;
}) {
  const [status, setStatus] = useState<Status>(item.status);
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const save = async () => {
    const before = { status: item.status, reason: item.statusReason };
    setPending(true);
    setError(null);
    try {
      await changeStatus(item, status, reason.trim(), participantId);
      onClose();
      onChanged();
      showToast(i18n.t("Now {status}.", { status: inSentence(statusNames[status]) }), {
        tone: "positive",
        action: {
          label: i18n.t("Undo"),
          run: () =>
            void changeStatus(item, before.status, before.reason ?? takenBack, participantId).then(
              onChanged,
              (failure) => showToast(describe(failure).message, { tone: "danger" }),
            ),
        },
      });
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  };

  const aboutReason = error instanceof Refusal && error.path.at(-1) === "reason";
  const statuses = item.__typename === "Idea" ? ideaStatuses : painPointStatuses;
  return (
    <Form
      className={styles.form}
      onSubmit={() => {
        if (reason.trim() === "")
          setError(new Refusal("TEXT_EMPTY", i18n.t("Say why, for everybody who follows it."), ["reason"]));
        else void save();
      }}
    >
      <Select
        label={i18n.t("New status")}
        value={status}
        options={statuses.map((value) => ({
          value,
          label: statusNames[value],
          detail: statusMeanings[value],
        }))}
        onChange={setStatus}
      />
      <TextArea
        label={i18n.t("Reason")}
        value={reason}
        onChange={(value) => {
          setReason(value);
          if (aboutReason) setError(null);
        }}
        maxLength={longestReason}
        hint={i18n.t("Everybody who may see the item reads it.")}
        error={aboutReason ? describe(error).message : null}
      />
      {!aboutReason && <ErrorNote error={error} />}
      <div className={styles.buttons}>
        <Button look="quiet" onPress={onClose}>
          {i18n.t("Cancel")}
        </Button>
        <Button type="submit" look="primary" isPending={pending}>
          {i18n.t("Change status")}
        </Button>
      </div>
    </Form>
  );
}
