import { i18n } from "@lingui/core";
import { request } from "../graphql/request";
import { IntegrationsShell } from "../integrations/IntegrationsShell";
import { AuditLog } from "./AuditLog";
import { workspaceAuditQuery } from "./auditQueries";
import type { ReadPage } from "./useAuditLog";

const read: ReadPage = async (after, where, signal) =>
  (await request(workspaceAuditQuery, { after, where }, { signal })).auditLog;

/** What was done that is no organization's, for the product team. */
export default function WorkspaceAuditPage() {
  return (
    <IntegrationsShell title={i18n.t("Audit log")} what={i18n.t("Records of the workspace")}>
      <AuditLog
        of="workspace"
        lead={i18n.t(
          "Ways into workshops, programs, exports, erasures, and what was refused. People are not named here.",
        )}
        file="/audit.csv"
        people={null}
        read={read}
        missing={null}
      />
    </IntegrationsShell>
  );
}
