import { i18n } from "@lingui/core";
import { TriangleAlert, X } from "lucide-react";
import { IconButton } from "../../design/IconButton";
import type { BacklogItem } from "../items";
import styles from "./FailedNote.module.css";
import type { BulkEdit } from "./useBulkEdit";

/** Which of the items could not be changed, and why, each. */
export function FailedNote({
  bulk,
  find,
  onOpen,
}: {
  bulk: BulkEdit;
  find: (id: string) => BacklogItem | undefined;
  onOpen: (id: string) => void;
}) {
  if (bulk.failed.length === 0) return null;
  return (
    <section className={styles.note} role="alert" aria-label={i18n.t("Not changed")}>
      <TriangleAlert size={18} aria-hidden />
      <div className={styles.body}>
        <strong>
          {bulk.failed.length === 1
            ? i18n.t("One item was not changed")
            : i18n.t("{count} items were not changed", { count: bulk.failed.length })}
        </strong>
        <ul className={styles.list}>
          {bulk.failed.map(({ itemId, errors }) => (
            <li key={itemId}>
              <button type="button" className={styles.item} onClick={() => onOpen(itemId)}>
                {find(itemId)?.text ?? i18n.t("An item that is not shown")}
              </button>
              <span className={styles.why}>{errors.map((error) => error.message).join(" ")}</span>
            </li>
          ))}
        </ul>
      </div>
      <IconButton
        label={i18n.t("Dismiss")}
        size="small"
        icon={<X size={16} aria-hidden />}
        onPress={bulk.dismiss}
      />
    </section>
  );
}
