import { i18n } from "@lingui/core";
import { CircleAlert } from "lucide-react";
import { describe } from "../graphql/failures";
import { Button } from "./Button";
import styles from "./Notes.module.css";

/** What went wrong, in words for people, and a way on. Takes anything that was thrown. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error) return null;
  const { message, code } = describe(error);
  return (
    <div className={styles.note} role="alert" data-code={code}>
      <CircleAlert size={18} aria-hidden />
      <div className={styles.noteBody}>
        <span>{message}</span>
        {onRetry && (
          <Button size="small" onPress={onRetry}>
            {i18n.t("Try again")}
          </Button>
        )}
      </div>
    </div>
  );
}
