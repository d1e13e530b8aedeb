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

const list = { href: `${home}/webhooks`, label: "Webhooks" };

/** One webhook: how it stands, what was sent, and how a receiver checks it. */
export default function WebhookPage({ parameters }: PageProps) {
  return (
    <IntegrationsShell title="Webhook" back={list}>
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
        title="Not found"
        level="h1"
        action={
          <Link href={list.href} className={buttonClass({})}>
            All webhooks
          </Link>
        }
      >
        There is no such webhook (any more).
      </EmptyState>
    );
  return (
    <>
      <h1 className="visually-hidden">Webhook</h1>
      {error ? (
        <ErrorNote error={error} onRetry={() => void load()} />
      ) : (
        <SkeletonText lines={8} label="Loading the webhook" />
      )}
    </>
  );
}
