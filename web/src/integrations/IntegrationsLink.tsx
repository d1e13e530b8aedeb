import { i18n } from "@lingui/core";
import { Plug } from "lucide-react";
import { buttonClass } from "../design/Button";
import { Link } from "../routing/Link";

/** The way to the integrations, for those whose they are. */
export function IntegrationsLink() {
  return (
    <Link href="/backlog/integrations" className={buttonClass({ look: "quiet", size: "small" })}>
      <Plug size={16} aria-hidden />
      {i18n.t("Integrations")}
    </Link>
  );
}
