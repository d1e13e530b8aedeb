import { IntegrationsShell } from "../IntegrationsShell";
import { Tokens } from "./Tokens";

/** The access tokens of programs. */
export default function TokensPage() {
  return (
    <IntegrationsShell title="Access tokens">
      <Tokens />
    </IntegrationsShell>
  );
}
