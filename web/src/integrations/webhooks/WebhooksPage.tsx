import { i18n } from "@lingui/core";
import { IntegrationsShell } from "../IntegrationsShell";
import { Webhooks } from "./Webhooks";

/** The addresses that are told of changes of the backlog. */
export default function WebhooksPage() {
  return (
    <IntegrationsShell title={i18n.t("Webhooks")}>
      <Webhooks />
    </IntegrationsShell>
  );
}
