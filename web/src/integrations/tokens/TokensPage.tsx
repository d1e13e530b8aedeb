import { i18n } from "@lingui/core";
import { IntegrationsShell } from "../IntegrationsShell";
import { Tokens } from "./Tokens";

/** The access tokens of programs. */
export default function TokensPage() {
  return (
    <IntegrationsShell title={i18n.t("Access tokens")}>
      <Tokens />
    </IntegrationsShell>
  );
}
