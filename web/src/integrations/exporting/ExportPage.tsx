import { IntegrationsShell } from "../IntegrationsShell";
import { Export } from "./Export";

/** The backlog as files and feeds. */
export default function ExportPage() {
  return (
    <IntegrationsShell title="Export">
      <Export />
    </IntegrationsShell>
  );
}
