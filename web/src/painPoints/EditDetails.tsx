import { i18n } from "@lingui/core";
import { useEffect, useRef, useState } from "react";
import type { FoundPainPoint } from "../backlog/item/itemDetailQuery";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Form } from "../design/Form";
import { showToast } from "../design/toasts";
import { AttemptIds } from "../graphql/attemptIds";
import { send } from "../graphql/command";
import type { Problems } from "../graphql/failures";
import { DetailsFields } from "./DetailsFields";
import { detailsOf, inputOf, problemsOf } from "./details";
import styles from "./EditDetails.module.css";
import { problemOf } from "./problemOf";

/** Says a pain point anew; its history tells that this happened. */
export function EditDetails({
  painPoint,
  as,
  onDone,
  onClose,
}: {
  painPoint: FoundPainPoint;
  /** The seat to speak from. */
  as: string | undefined;
  onDone: () => void;
  onClose: () => void;
}) {
  const [details, setDetails] = useState(() => detailsOf(painPoint));
  const [problems, setProblems] = useState<Problems>({});
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds([]));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);

  const save = async () => {
    const found = problemsOf(details);
    setProblems(found);
    setError(null);
    if (Object.keys(found).length > 0) return;
    setPending(true);
    try {
      await send(
        "changePainPointDetails",
        { painPointId: painPoint.id, ...inputOf(details) },
        { commandId: ids.get().commandId, participantId: as ?? null },
      );
      ids.succeeded();
      showToast(i18n.t("Saved."), { tone: "positive" });
      onDone();
      onClose();
    } catch (failure) {
      ids.failed(failure);
      const problem = problemOf(failure);
      if (problem) setProblems(problem);
      else setError(failure);
      setPending(false);
    }
  };

  return (
    <Form
      ref={form}
      problems={problems}
      className={styles.form}
      aria-label={i18n.t("Edit the pain point")}
      onSubmit={save}
    >
      <DetailsFields
        details={details}
        problems={problems}
        onChange={(change) => {
          setDetails((before) => ({ ...before, ...change }));
          if (Object.keys(problems).length > 0) setProblems({});
        }}
      />
      <ErrorNote error={error} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={pending}>
          {i18n.t("Save")}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {i18n.t("Cancel")}
        </Button>
      </div>
    </Form>
  );
}
