import { ChevronRight } from "lucide-react";
import { Badge } from "../../design/Badge";
import cover from "../../design/Cover.module.css";
import { classes } from "../../design/classes";
import { agoText } from "../../design/dates";
import { Link } from "../../routing/Link";
import styles from "../Integrations.module.css";
import { home } from "../IntegrationsShell";
import { deliveryStandings } from "./deliveries";
import { eventsText, standingOf } from "./events";
import type { ListedWebhook } from "./webhooksQuery";

export function WebhookRow({ webhook }: { webhook: ListedWebhook }) {
  const standing = standingOf(webhook);
  const [last] = webhook.deliveries.nodes;
  return (
    <li className={classes(styles.row, cover.covered)}>
      <div className={styles.rowBody}>
        <h2 className={styles.rowTitle}>
          <span>
            <Link href={`${home}/webhooks/${webhook.id}`} className={cover.cover}>
              {webhook.name ?? "Erased"}
            </Link>
          </span>
          <Badge tone={standing.tone}>{standing.label}</Badge>
        </h2>
        <p className={styles.meta}>
          <span className={styles.mono}>{webhook.url ?? "The address was erased."}</span>
        </p>
        <p className={styles.meta}>{eventsText(webhook.events)}</p>
        <p className={styles.meta}>
          {last
            ? `Last delivery ${agoText(last.at)}: ${deliveryStandings[last.status].label.toLowerCase()}`
            : "Nothing sent yet"}
        </p>
      </div>
      <ChevronRight size={18} aria-hidden />
    </li>
  );
}
