import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import { Select } from "../../design/Select";
import styles from "../Integrations.module.css";
import { OnceDialog } from "../OnceDialog";
import { useAttempt } from "../useAttempt";
import { SigningSecret } from "./SigningSecret";
import type { Webhook } from "./webhooksQuery";

const overlaps = [
  { value: "24", label: i18n.t("A day") },
  { value: "168", label: i18n.t("A week") },
  { value: "1", label: i18n.t("An hour") },
  { value: "0", label: i18n.t("Not at all"), detail: i18n.t("The old secret leaked.") },
] as const;
type Overlap = (typeof overlaps)[number]["value"];

/** A new secret, shown once; for a while deliveries carry a signature with each. */
export function RotateDialog({
  webhook,
  onDone,
  onClose,
}: {
  webhook: Webhook;
  onDone: () => void;
  onClose: () => void;
}) {
  const { run, pending, error } = useAttempt();
  const [overlap, setOverlap] = useState<Overlap>("24");
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = async () => {
    const payload = await run(
      "rotateWebhookSecret",
      () => ({ webhookId: webhook.id, overlapHours: Number(overlap) }),
      "secret",
    );
    if (!payload) return;
    setSecret(payload.secret as string);
    onDone();
  };
  return (
    <OnceDialog
      title={secret ? i18n.t("Copy the secret now") : i18n.t("New secret")}
      isMade={secret !== null}
      pending={pending}
      submit={
        <Button look="primary" isPending={pending} onPress={() => void rotate()}>
          {i18n.t("Make a new secret")}
        </Button>
      }
      onClose={onClose}
    >
      {secret ? (
        <SigningSecret secret={secret} />
      ) : (
        <div className={styles.stack}>
          <p>
            {i18n.t(
              "While the old secret goes on, each message carries a signature with either, and the receiver can change over without missing one.",
            )}
          </p>
          <Select
            label={i18n.t("The old secret goes on for")}
            value={overlap}
            options={overlaps}
            onChange={setOverlap}
          />
          <ErrorNote error={error} />
        </div>
      )}
    </OnceDialog>
  );
}
