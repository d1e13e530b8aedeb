import { Ellipsis, Pencil, RefreshCw, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import styles from "../Integrations.module.css";
import { PageHead } from "../PageHead";
import { Deliveries } from "./Deliveries";
import { EditWebhookDialog } from "./EditWebhookDialog";
import { eventsText, standingOf } from "./events";
import { RemoveDialog } from "./RemoveDialog";
import { RotateDialog } from "./RotateDialog";
import { StateSwitch } from "./StateSwitch";
import { TestResult } from "./TestResult";
import { useTest } from "./useTest";
import type { useWebhook } from "./useWebhook";
import { VerifySample } from "./VerifySample";
import type { Webhook } from "./webhooksQuery";

type Asked = "edit" | "rotate" | "remove";

export function WebhookView({
  webhook,
  loaded,
}: {
  webhook: Webhook;
  loaded: ReturnType<typeof useWebhook>;
}) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { shown, error, load } = loaded;
  const reload = () => void load();
  const close = () => setAsked(null);
  const test = useTest(webhook.id, shown?.deliveries?.nodes ?? [], reload);
  const standing = standingOf(webhook);
  return (
    <>
      <PageHead
        title={webhook.name ?? "Erased"}
        badge={<Badge tone={standing.tone}>{standing.label}</Badge>}
        lead={<span className={styles.mono}>{webhook.url ?? "The address was erased."}</span>}
      >
        <Button
          icon={<Send size={16} aria-hidden />}
          isPending={test.pending}
          onPress={() => void test.send()}
        >
          Send a test
        </Button>
        <Menu
          label="This webhook"
          entries={[
            {
              id: "edit",
              label: "Edit…",
              icon: <Pencil size={17} />,
              onAction: () => setAsked("edit"),
            },
            {
              id: "rotate",
              label: "New secret…",
              icon: <RefreshCw size={17} />,
              onAction: () => setAsked("rotate"),
            },
            {
              id: "remove",
              label: "Remove…",
              icon: <Trash2 size={17} />,
              danger: true,
              separated: true,
              onAction: () => setAsked("remove"),
            },
          ]}
        >
          <IconButton
            label="More"
            look="secondary"
            icon={<Ellipsis size={18} aria-hidden />}
            className={styles.iconAction ?? ""}
          />
        </Menu>
      </PageHead>
      <div className={styles.stack}>
        <ErrorNote error={error} onRetry={reload} />
        <TestResult test={test} />
        <div className={styles.facts}>
          <StateSwitch webhook={webhook} onDone={load} />
          <dl className={styles.factList}>
            <div>
              <dt>Told of</dt>
              <dd>{eventsText(webhook.events)}</dd>
            </div>
            {webhook.oldSecretUntil && Date.parse(webhook.oldSecretUntil) > Date.now() && (
              <div>
                <dt>Old secret</dt>
                <dd>signs as well until {new Date(webhook.oldSecretUntil).toLocaleString("en")}</dd>
              </div>
            )}
          </dl>
        </div>
      </div>
      <Deliveries loaded={loaded} onRedelivered={reload} />
      <VerifySample />
      {asked === "edit" && <EditWebhookDialog webhook={webhook} onDone={reload} onClose={close} />}
      {asked === "rotate" && <RotateDialog webhook={webhook} onDone={reload} onClose={close} />}
      {asked === "remove" && <RemoveDialog webhook={webhook} onClose={close} />}
    </>
  );
}
