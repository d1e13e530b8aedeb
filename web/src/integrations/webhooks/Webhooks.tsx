import { i18n } from "@lingui/core";
import { Plus, Webhook as WebhookIcon } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { SkeletonText } from "../../design/Skeleton";
import { useQuery } from "../../graphql/useQuery";
import { PageHead } from "../PageHead";
import { CreateWebhookDialog } from "./CreateWebhookDialog";
import { WebhookRow } from "./WebhookRow";
import { webhooksQuery } from "./webhooksQuery";

export function Webhooks() {
  const { data, error, refetch } = useQuery(webhooksQuery, {});
  const [creating, setCreating] = useState(false);
  const create = (
    <Button look="primary" icon={<Plus size={17} aria-hidden />} onPress={() => setCreating(true)}>
      {i18n.t("New webhook")}
    </Button>
  );
  return (
    <>
      <PageHead
        title={i18n.t("Webhooks")}
        lead={i18n.t(
          "A webhook tells another system of each change of the backlog, by a signed POST to an address of yours.",
        )}
      >
        {data && data.webhooks.length > 0 && create}
      </PageHead>
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={6} label={i18n.t("Loading the webhooks")} />}
      {data && data.webhooks.length === 0 && (
        <EmptyState icon={<WebhookIcon size={28} />} title={i18n.t("No webhook yet")} action={create}>
          {i18n.t(
            "What happens from then on is sent at least once, and tried again for about a day where nobody answers.",
          )}
        </EmptyState>
      )}
      {data && data.webhooks.length > 0 && (
        <ul className={list.list} aria-label={i18n.t("Webhooks")}>
          {data.webhooks.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
      {creating && <CreateWebhookDialog onCreated={refetch} onClose={() => setCreating(false)} />}
    </>
  );
}
