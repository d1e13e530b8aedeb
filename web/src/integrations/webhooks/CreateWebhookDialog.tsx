import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { navigate } from "../../routing/location";
import { home } from "../IntegrationsShell";
import { OnceDialog } from "../OnceDialog";
import { useAttempt } from "../useAttempt";
import { SigningSecret } from "./SigningSecret";
import { WebhookForm } from "./WebhookForm";
import { emptyDraft, type WebhookDraft } from "./webhookDraft";

/** First where it leads and what it is told, then its secret, once. */
export function CreateWebhookDialog({ onCreated, onClose }: { onCreated: () => void; onClose: () => void }) {
  const { run, pending, error, problems, setProblems } = useAttempt(["webhookId"], ["name", "url", "events"]);
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);

  const create = async (draft: WebhookDraft) => {
    if (pending) return;
    const payload = await run(
      "createWebhook",
      ({ webhookId }) => ({ webhookId, ...draft, events: [...draft.events] }),
      "webhook { id } secret",
    );
    if (!payload) return;
    setMade({ id: (payload.webhook as { id: string }).id, secret: payload.secret as string });
    onCreated();
  };

  return (
    <OnceDialog
      title={made ? i18n.t("Copy the secret now") : i18n.t("New webhook")}
      isMade={made !== null}
      pending={pending}
      submit={
        <Button look="primary" type="submit" form="new-webhook" isPending={pending}>
          {i18n.t("Set it up")}
        </Button>
      }
      onCopied={() => {
        onClose();
        navigate(`${home}/webhooks/${made?.id}`);
      }}
      onClose={onClose}
    >
      {made ? (
        <SigningSecret secret={made.secret} />
      ) : (
        <WebhookForm
          id="new-webhook"
          initial={emptyDraft}
          problems={problems}
          error={error}
          onProblems={setProblems}
          onSubmit={(draft) => void create(draft)}
        />
      )}
    </OnceDialog>
  );
}
