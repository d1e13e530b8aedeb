import { i18n } from "@lingui/core";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../useAttempt";
import { WebhookForm } from "./WebhookForm";
import type { WebhookDraft } from "./webhookDraft";
import type { Webhook } from "./webhooksQuery";

export function EditWebhookDialog({
  webhook,
  onDone,
  onClose,
}: {
  webhook: Webhook;
  onDone: () => void;
  onClose: () => void;
}) {
  const { run, pending, error, problems, setProblems } = useAttempt([], ["name", "url", "events"]);
  const save = async (draft: WebhookDraft) => {
    if (pending) return;
    const input = { webhookId: webhook.id, ...draft, events: [...draft.events] };
    if (!(await run("changeWebhook", () => input))) return;
    showToast(i18n.t("Saved."), { tone: "positive" });
    onDone();
    onClose();
  };
  return (
    <Dialog
      title={i18n.t("Edit the webhook")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {i18n.t("Cancel")}
          </Button>
          <Button look="primary" type="submit" form="edit-webhook" isPending={pending}>
            {i18n.t("Save")}
          </Button>
        </>
      }
    >
      <WebhookForm
        id="edit-webhook"
        initial={{ name: webhook.name ?? "", url: webhook.url ?? "", events: webhook.events }}
        problems={problems}
        error={error}
        onProblems={setProblems}
        onSubmit={(draft) => void save(draft)}
      />
    </Dialog>
  );
}
