import { i18n } from "@lingui/core";
import { useState } from "react";
import type { Run } from "../backlog/item/useRun";
import { Button } from "../design/Button";
import { TextField } from "../design/TextField";
import { AttemptIds } from "../graphql/attemptIds";
import styles from "./MeToo.module.css";
import { SeverityField } from "./SeverityField";

const longestNote = 300;

interface Supportable {
  id: string;
  supportedByMe: boolean;
  mySupport: { severity: number | null; note: string | null } | null;
}

export interface MeTooProps {
  painPoint: Supportable;
  run: Run;
  /** The seat to speak from. */
  as?: string | undefined;
  /** For the product team: the organization that says so. */
  onBehalfOf?: string | undefined;
  /** The severity that is offered first. */
  likely?: number | null;
}

/** How much it hurts oneself, and what there is to add. */
export function MeTooForm({
  painPoint,
  run,
  as,
  onBehalfOf,
  likely = null,
  onClose,
}: MeTooProps & { onClose: () => void }) {
  const [severity, setSeverity] = useState(likely);
  const [note, setNote] = useState((!onBehalfOf && painPoint.mySupport?.note) || "");
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds([]));
  const say = async () => {
    if (severity === null) return setMissing(true);
    setPending(true);
    const done = await run(
      "supportItem",
      {
        itemId: painPoint.id,
        severity,
        ...(note.trim() && { note: note.trim() }),
        ...(onBehalfOf && { onBehalfOf }),
      },
      {
        ids,
        as,
        done: onBehalfOf ? i18n.t("Added for {onBehalfOf}.", { onBehalfOf }) : i18n.t("You say “me too”."),
      },
    );
    setPending(false);
    if (done) onClose();
  };
  return (
    // A "me too" among the similar ones stands within the form of another pain point, and forms do not nest.
    <fieldset className={styles.form} aria-label={i18n.t("Me too")}>
      <SeverityField
        label={
          onBehalfOf
            ? i18n.t("How much does it hurt {onBehalfOf}?", { onBehalfOf })
            : i18n.t("How much does it hurt you?")
        }
        value={severity}
        onChange={setSeverity}
        autoFocus
        error={missing && severity === null ? i18n.t("Say how much it hurts, from 1 to 5.") : null}
      />
      <TextField
        label={i18n.t("What is there to add?")}
        optional
        value={note}
        onChange={setNote}
        maxLength={longestNote}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          void say();
        }}
      />
      <div className={styles.buttons}>
        <Button look="quiet" onPress={onClose}>
          {i18n.t("Cancel")}
        </Button>
        <Button look="primary" isPending={pending} onPress={() => void say()}>
          {onBehalfOf ? i18n.t("Add") : i18n.t("Say “me too”")}
        </Button>
      </div>
    </fieldset>
  );
}
