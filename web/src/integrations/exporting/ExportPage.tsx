import { i18n } from "@lingui/core";
import { IntegrationsShell } from "../IntegrationsShell";
import { Export } from "./Export";

/** The backlog as files and feeds. */
export default function ExportPage() {
  return (
    <IntegrationsShell title={i18n.t("Export")}>
      <Export />
    </IntegrationsShell>
  );
}
