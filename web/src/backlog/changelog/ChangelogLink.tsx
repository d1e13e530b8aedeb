import { i18n } from "@lingui/core";
import { PackageCheck } from "lucide-react";
import { Badge } from "../../design/Badge";
import { buttonClass } from "../../design/Button";
import { Link } from "../../routing/Link";
import { useDeliveredSince } from "./deliveredSince";

/** The way to the changelog, with how much was delivered since this browser last looked at it. */
export function ChangelogLink({ turn }: { turn: number }) {
  const count = useDeliveredSince(turn);
  return (
    <Link href="/backlog/changelog" className={buttonClass({ look: "quiet", size: "small" })}>
      <PackageCheck size={16} aria-hidden />
      {i18n.t("Changelog")}
      {count > 0 && <Badge tone="signal">{i18n.t("{count} new", { count })}</Badge>}
    </Link>
  );
}
