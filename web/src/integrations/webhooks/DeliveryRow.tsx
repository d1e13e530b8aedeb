import { i18n } from "@lingui/core";
import { RotateCcw } from "lucide-react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { agoText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { showToast } from "../../design/toasts";
import { Link } from "../../routing/Link";
import styles from "../Integrations.module.css";
import { useAttempt } from "../useAttempt";
import { deliveryStandings, inText, pathOfItem, whyNot } from "./deliveries";
import { eventNames } from "./events";
import type { Delivery } from "./webhooksQuery";

export function DeliveryRow({ delivery, onRedelivered }: { delivery: Delivery; onRedelivered: () => void }) {
  const { run, pending, error } = useAttempt();
  const standing = deliveryStandings[delivery.status];
  const item = pathOfItem(delivery);
  const why = whyNot(delivery);
  // What waits for its next attempt need not wait for it.
  const again = delivery.status === "PENDING" ? i18n.t("Send now") : i18n.t("Send again");
  const redeliver = async () => {
    if (!(await run("redeliver", () => ({ deliveryId: delivery.id })))) return;
    showToast(i18n.t("On its way again."), { tone: "positive" });
    onRedelivered();
  };
  return (
    <li className={list.row} data-delivery={delivery.id}>
      <div className={list.rowBody}>
        <h3 className={list.rowTitle}>
          <span>
            {item ? <Link href={item}>{eventNames[delivery.event]}</Link> : eventNames[delivery.event]}
          </span>
          <Badge tone={standing.tone}>{standing.label}</Badge>
        </h3>
        <p className={list.meta}>{lifeOf(delivery, Date.now())}</p>
        {why && delivery.status !== "DELIVERED" && <p className={styles.problem}>{why}</p>}
        <p className={list.meta}>
          <span className={styles.mono}>{delivery.id}</span>
        </p>
        <ErrorNote error={error} />
      </div>
      <Button
        size="small"
        look="quiet"
        icon={<RotateCcw size={15} aria-hidden />}
        aria-label={`${again}: ${eventNames[delivery.event]}, ${delivery.id}`}
        isPending={pending}
        onPress={() => void redeliver()}
      >
        {again}
      </Button>
    </li>
  );
}

/** When it happened, how often it was tried with what, and when it is tried next. */
function lifeOf(delivery: Delivery, now: number): string {
  const { at, attempt, httpStatus, durationMs, nextAttemptAt, status } = delivery;
  return [
    agoText(at, now),
    attempt > 0 && i18n.t("{attempt, plural, one {# attempt} other {# attempts}}", { attempt }),
    httpStatus !== null && i18n.t("HTTP {httpStatus}", { httpStatus }),
    attempt > 0 && durationMs !== null && i18n.t("{durationMs} ms", { durationMs }),
    status === "PENDING" && nextAttemptAt && i18n.t("next attempt {in}", { in: inText(nextAttemptAt, now) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
