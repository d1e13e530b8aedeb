import { i18n } from "@lingui/core";
import { ChevronRight } from "lucide-react";
import { Badge } from "../../design/Badge";
import cover from "../../design/Cover.module.css";
import { classes } from "../../design/classes";
import { agoText } from "../../design/dates";
import list from "../../design/List.module.css";
import { inSentence } from "../../language/inSentence";
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
    <li className={classes(list.row, cover.covered)}>
      <div className={list.rowBody}>
        <h2 className={list.rowTitle}>
          <span>
            <Link href={`${home}/webhooks/${webhook.id}`} className={cover.cover}>
              {webhook.name ?? i18n.t("Erased")}
            </Link>
          </span>
          <Badge tone={standing.tone}>{standing.label}</Badge>
        </h2>
        <p className={list.meta}>
          <span className={styles.mono}>{webhook.url ?? i18n.t("The address was erased.")}</span>
        </p>
        <p className={list.meta}>{eventsText(webhook.events)}</p>
        <p className={list.meta}>
          {last
            ? i18n.t("Last delivery {ago}: {standing}", {
                ago: agoText(last.at),
                standing: inSentence(deliveryStandings[last.status].label),
              })
            : i18n.t("Nothing sent yet")}
        </p>
      </div>
      <ChevronRight size={18} aria-hidden />
    </li>
  );
}
