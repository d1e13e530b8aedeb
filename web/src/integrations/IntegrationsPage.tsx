import { i18n } from "@lingui/core";
import { IntegrationsShell } from "./IntegrationsShell";
import { Overview } from "./Overview";

/** The ways between the backlog and other programs. */
export default function IntegrationsPage() {
  return (
    <IntegrationsShell title={i18n.t("Integrations")} back={{ href: "/backlog", label: i18n.t("Backlog") }}>
      <Overview />
    </IntegrationsShell>
  );
}
