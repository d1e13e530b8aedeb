import { i18n } from "@lingui/core";
import { Plug } from "lucide-react";
import { buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { Link } from "../routing/Link";

/** For those who have no business with integrations: whose they are, and what one has instead. */
export function TeamOnly({ what }: { what: string }) {
  return (
    <EmptyState
      level="h1"
      icon={<Plug size={28} />}
      title={i18n.t("{what} belong to the product team", { what })}
      action={
        <Link href="/backlog" className={buttonClass({ look: "primary" })}>
          {i18n.t("Open the backlog")}
        </Link>
      }
    >
      <p>
        {i18n.t(
          "They reach the whole backlog. A product team opens them in a browser in which it has opened the link that whoever runs CoInnovation has.",
        )}
      </p>
      <p>
        {i18n.t("What you may see of the backlog, you can download there: “Share”, then “Download as CSV”.")}
      </p>
    </EmptyState>
  );
}
