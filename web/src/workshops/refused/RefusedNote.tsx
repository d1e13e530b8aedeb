import { i18n } from "@lingui/core";
import { CircleAlert } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Button } from "../../design/Button";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { useWorkshop } from "../useWorkshop";
import styles from "./RefusedNote.module.css";
import { refusedTexts } from "./refusedTexts";

const RefusedDrawer = lazyPart(() => import("./RefusedDrawer"));

/** Says that words were not accepted, for as long as there are some, and leads to them. */
export function RefusedNote() {
  const { participantId } = useWorkshop();
  const texts = useSyncExternalStore(refusedTexts.subscribe, () => refusedTexts.of(participantId));
  const [open, setOpen] = useState(false);
  return (
    <>
      {texts.length > 0 && (
        <div className={styles.note} role="status">
          <CircleAlert size={18} aria-hidden />
          <p>
            {i18n.t("{count, plural, one {# text} other {# texts}} of yours not accepted.", {
              count: texts.length,
            })}
          </p>
          <Button size="small" onPress={() => setOpen(true)}>
            {i18n.t("See what to do")}
          </Button>
        </div>
      )}
      {open && (
        <Part onClose={() => setOpen(false)}>
          <RefusedDrawer texts={texts} onClose={() => setOpen(false)} />
        </Part>
      )}
    </>
  );
}
