import { i18n } from "@lingui/core";
import { CircleCheck } from "lucide-react";
import { Drawer } from "../../design/Drawer";
import { EmptyState } from "../../design/EmptyState";
import styles from "./RefusedDrawer.module.css";
import { RefusedItem } from "./RefusedItem";
import type { RefusedText } from "./refusedTexts";

/** Words that were not accepted, each with why and with what can be done about it. */
export default function RefusedDrawer({
  texts,
  onClose,
}: {
  texts: readonly RefusedText[];
  onClose: () => void;
}) {
  return (
    <Drawer title={i18n.t("Not accepted")} isOpen onClose={onClose}>
      {texts.length === 0 ? (
        <EmptyState icon={<CircleCheck size={28} />} title={i18n.t("Nothing is left over")}>
          {i18n.t("Everything else that you wrote was accepted or is on its way.")}
        </EmptyState>
      ) : (
        <div className={styles.column}>
          <p>
            {i18n.t("These texts are kept in this browser alone, until you put them back or discard them.")}
          </p>
          <ul className={styles.list}>
            {texts.map((text) => (
              <RefusedItem key={text.id} refused={text} onPutBack={onClose} />
            ))}
          </ul>
        </div>
      )}
    </Drawer>
  );
}
