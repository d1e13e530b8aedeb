import { i18n } from "@lingui/core";
import { SearchX } from "lucide-react";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";
import { home, IntegrationsShell } from "../IntegrationsShell";
import { useWebhook } from "./useWebhook";
import { WebhookView } from "./WebhookView";

const list = { href: `${home}/webhooks`, label: i18n.t("Webhooks") };

/** One webhook: how it stands, what was sent, and how a receiver checks it. */
export default function WebhookPage({ parameters }: PageProps) {
  return (
    <IntegrationsShell title={i18n.t("Webhook")} back={list}>
      <Loaded key={parameters.id} id={parameters.id ?? ""} />
    </IntegrationsShell>
  );
}

function Loaded({ id }: { id: string }) {
  const loaded = useWebhook(id);
  const { shown, error, load } = loaded;
  if (shown?.webhook) return <WebhookView webhook={shown.webhook} loaded={loaded} />;
  if (shown)
    return (
      <EmptyState
        icon={<SearchX size={28} />}
        title={i18n.t("Not found")}
        level="h1"
        action={
          <Link href={list.href} className={buttonClass({})}>
            {i18n.t("All webhooks")}
          </Link>
        }
      >
        {i18n.t("There is no such webhook (any more).")}
      </EmptyState>
    );
  return (
    <>
      <h1 className="visually-hidden">{i18n.t("Webhook")}</h1>
      {error ? (
        <ErrorNote error={error} onRetry={() => void load()} />
      ) : (
        <SkeletonText lines={8} label={i18n.t("Loading the webhook")} />
      )}
    </>
  );
}
