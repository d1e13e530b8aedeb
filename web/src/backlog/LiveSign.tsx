import { i18n } from "@lingui/core";
import styles from "./LiveSign.module.css";

const words = {
  connecting: i18n.t("Connecting"),
  live: i18n.t({ id: "live.connection", message: "Live" }),
  lost: i18n.t("Reconnecting"),
};

/** Says whether changes arrive by themselves. */
export function LiveSign({ connection }: { connection: keyof typeof words }) {
  return (
    <span className={styles.sign} data-connection={connection} role="status">
      <span className={styles.dot} aria-hidden />
      {words[connection]}
    </span>
  );
}
