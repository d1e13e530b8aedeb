import { i18n } from "@lingui/core";
import { Lock } from "lucide-react";
import { Progress } from "../../design/Progress";
import styles from "./VoteProgress.module.css";

/** How far one is with one's own ballot, and that nobody sees it yet. */
export function VoteProgress({ label, value, of }: { label: string; value: number; of: number }) {
  return (
    <div className={styles.progress}>
      <Progress label={label} value={value} of={of} />
      <p>{i18n.t("{value} of {of}", { value, of })}</p>
      <p className={styles.sealed}>
        <Lock size={14} aria-hidden /> {i18n.t("Sealed until the round closes")}
      </p>
    </div>
  );
}
