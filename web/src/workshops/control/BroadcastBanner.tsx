import { i18n } from "@lingui/core";
import { Megaphone, X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../design/IconButton";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { browserStorage } from "../../storage/browserStorage";
import { useWorkshop } from "../useWorkshop";
import styles from "./BroadcastBanner.module.css";

const BroadcastTools = lazyPart(() => import("./BroadcastTools"));

/** What a facilitator said last, for as long as its step runs or until one has read it. The announcer says it aloud. */
export function BroadcastBanner() {
  const { board, participantId, isFacilitator } = useWorkshop();
  const key = `coinnovation.heard.${participantId}`;
  const [heard, setHeard] = useState(() => browserStorage.read(key));
  const { broadcast } = board.attention;
  if (!broadcast || broadcast.text === null || heard === String(broadcast.number)) return null;
  return (
    <section className={styles.banner} aria-label={i18n.t("Message from the facilitator")}>
      <Megaphone size={20} aria-hidden />
      <p className={styles.text} dir="auto">
        {broadcast.text}
      </p>
      {isFacilitator && (
        <Part>
          <BroadcastTools number={broadcast.number} text={broadcast.text} />
        </Part>
      )}
      <IconButton
        label={i18n.t("Dismiss the message")}
        icon={<X size={18} />}
        className={styles.close ?? ""}
        onPress={() => {
          browserStorage.write(key, String(broadcast.number));
          setHeard(String(broadcast.number));
        }}
      />
    </section>
  );
}
