import { i18n } from "@lingui/core";
import { Ellipsis, Pencil, RefreshCw, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { momentText } from "../../design/dates";
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
        title={webhook.name ?? i18n.t("Erased")}
        badge={<Badge tone={standing.tone}>{standing.label}</Badge>}
        lead={<span className={styles.mono}>{webhook.url ?? i18n.t("The address was erased.")}</span>}
      >
        <Button
          icon={<Send size={16} aria-hidden />}
          isPending={test.pending}
          onPress={() => void test.send()}
        >
          {i18n.t("Send a test")}
        </Button>
        <Menu
          label={i18n.t("This webhook")}
          entries={[
            {
              id: "edit",
              label: i18n.t("Edit…"),
              icon: <Pencil size={17} />,
              onAction: () => setAsked("edit"),
            },
            {
              id: "rotate",
              label: i18n.t("New secret…"),
              icon: <RefreshCw size={17} />,
              onAction: () => setAsked("rotate"),
            },
            {
              id: "remove",
              label: i18n.t("Remove…"),
              icon: <Trash2 size={17} />,
              danger: true,
              separated: true,
              onAction: () => setAsked("remove"),
            },
          ]}
        >
          <IconButton
            label={i18n.t("More")}
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
              <dt>{i18n.t("Told of")}</dt>
              <dd>{eventsText(webhook.events)}</dd>
            </div>
            {webhook.oldSecretUntil && Date.parse(webhook.oldSecretUntil) > Date.now() && (
              <div>
                <dt>{i18n.t("Old secret")}</dt>
                <dd>
                  {i18n.t("signs as well until {moment}", {
                    moment: momentText(webhook.oldSecretUntil),
                  })}
                </dd>
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
