import { i18n } from "@lingui/core";
import { Pencil, Undo2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../design/IconButton";
import { showToast } from "../../design/toasts";
import { useOnce } from "../../design/useOnce";
import { useWorkshop } from "../useWorkshop";
import styles from "./BroadcastBanner.module.css";
import { BroadcastDialog } from "./BroadcastDialog";

/** What those who facilitate do with a message that stands on every screen. */
export default function BroadcastTools({ number, text }: { number: number; text: string }) {
  const { run } = useWorkshop();
  const [changing, setChanging] = useState(false);
  const { busy, once } = useOnce();
  const takeBack = async () => {
    if (await run("takeBackBroadcast", { number })) showToast(i18n.t("The message is taken back."));
  };
  return (
    <>
      <IconButton
        label={i18n.t("Change the message")}
        icon={<Pencil size={18} />}
        className={styles.close ?? ""}
        onPress={() => setChanging(true)}
      />
      <IconButton
        label={i18n.t("Take the message back")}
        icon={<Undo2 size={18} />}
        className={styles.close ?? ""}
        isDisabled={busy}
        onPress={() => void once(takeBack)}
      />
      {changing && <BroadcastDialog standing={{ number, text }} onClose={() => setChanging(false)} />}
    </>
  );
}
