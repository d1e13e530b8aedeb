import { i18n } from "@lingui/core";
import { Button } from "../design/Button";
import styles from "./UnseenChanges.module.css";

/** Says that something changed which is not shown yet, because it would move what is being read. */
export function UnseenChanges({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return null;
  return (
    <div className={styles.unseen}>
      <Button size="small" look="signal" onPress={onShow}>
        {count === 1 ? i18n.t("Show 1 change") : i18n.t("Show {count} changes", { count })}
      </Button>
    </div>
  );
}
