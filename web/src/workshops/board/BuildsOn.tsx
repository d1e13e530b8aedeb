import { i18n } from "@lingui/core";
import { Layers2 } from "lucide-react";
import { quoted } from "../../design/quoted";
import { useAuthors } from "../useWorkshop";
import styles from "./BuildsOn.module.css";

/** Which card this one takes further; nothing where that one is not on the board. */
export function BuildsOn({ cardId, children }: { cardId: string | null; children?: React.ReactNode }) {
  const { cards } = useAuthors();
  const other = cardId === null ? undefined : cards.get(cardId);
  if (!other) return null;
  return (
    <div className={styles.line}>
      <Layers2 size={14} aria-hidden />
      <span className={styles.text}>
        {i18n.t("Builds on {other}", {
          other: other.text === null ? i18n.t("a text that was erased") : quoted(other.text),
        })}
      </span>
      {children}
    </div>
  );
}
