import { IntegrationsShell } from "./IntegrationsShell";
import { Overview } from "./Overview";

/** The ways between the backlog and other programs. */
export default function IntegrationsPage() {
  return (
    <IntegrationsShell title="Integrations" back={{ href: "/backlog", label: "Backlog" }}>
      <Overview />
    </IntegrationsShell>
  );
}
