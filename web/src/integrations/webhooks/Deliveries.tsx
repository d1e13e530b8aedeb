import { i18n } from "@lingui/core";
import list from "../../design/List.module.css";
import { ListFoot } from "../../design/ListFoot";
import styles from "../Integrations.module.css";
import { DeliveryRow } from "./DeliveryRow";
import type { useWebhook } from "./useWebhook";

/** What was and will be sent, the newest first. */
export function Deliveries({
  loaded,
  onRedelivered,
}: {
  loaded: ReturnType<typeof useWebhook>;
  onRedelivered: () => void;
}) {
  const deliveries = loaded.shown?.deliveries;
  if (!deliveries) return null;
  const { nodes, totalCount, pageInfo } = deliveries;
  return (
    <section className={styles.section} aria-labelledby="deliveries">
      <h2 id="deliveries" className={styles.sectionTitle}>
        {i18n.t("Deliveries")}
      </h2>
      {nodes.length === 0 ? (
        <p className={styles.text}>
          {i18n.t(
            "Nothing yet. A message appears here as soon as something happens that the webhook is told of; a test shows at once whether the receiver answers.",
          )}
        </p>
      ) : (
        <>
          <ol className={list.list}>
            {nodes.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} onRedelivered={onRedelivered} />
            ))}
          </ol>
          <ListFoot
            shown={nodes.length}
            of={totalCount}
            detail={i18n.t("; kept for 30 days")}
            onMore={pageInfo.hasNextPage ? () => void loaded.loadMore() : null}
            isPending={loaded.loadingMore}
          />
        </>
      )}
    </section>
  );
}
