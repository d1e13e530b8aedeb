import { i18n } from "@lingui/core";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { showToast } from "../../design/toasts";
import { navigate } from "../../routing/location";
import { home } from "../IntegrationsShell";
import { useAttempt } from "../useAttempt";
import type { Webhook } from "./webhooksQuery";

export function RemoveDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { run, pending, error } = useAttempt();
  const remove = async () => {
    if (!(await run("removeWebhook", () => ({ webhookId: webhook.id })))) return;
    showToast(i18n.t("Removed."), { tone: "positive" });
    navigate(`${home}/webhooks`, { replace: true });
  };
  return (
    <ConfirmDialog
      title={i18n.t("Remove {name}?", { name: webhook.name ?? i18n.t("this webhook") })}
      confirm={i18n.t("Remove the webhook")}
      pending={pending}
      error={error}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        {i18n.t(
          "Nothing is sent any more, and its deliveries are removed with it. To stop for a while, switch it off instead.",
        )}
      </p>
    </ConfirmDialog>
  );
}
