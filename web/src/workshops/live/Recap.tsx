import { i18n } from "@lingui/core";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "../../design/IconButton";
import { browserStorage } from "../../storage/browserStorage";
import { recapOf } from "../recap";
import { useWorkshop } from "../useWorkshop";
import styles from "./Recap.module.css";

/** For those who come in while it runs: the three lines, once. */
export function Recap() {
  const { board, participantId, isFacilitator } = useWorkshop();
  const key = `coinnovation.recap.${participantId}`;
  const [seen, setSeen] = useState(() => browserStorage.read(key) !== null);
  const underWay = board.state === "LIVE" && board.agenda.some((step) => step.state === "ENDED");
  // Before the first step has ended nothing is behind anybody: whoever is here by then has missed nothing.
  const hasMissedNothing = !underWay && board.state !== "CLOSED";
  useEffect(() => {
    if (!hasMissedNothing || seen) return;
    browserStorage.write(key, "was there from the start");
    setSeen(true);
  }, [hasMissedNothing, seen, key]);
  if (seen || isFacilitator || !underWay) return null;
  return (
    <section className={styles.recap} aria-label={i18n.t("Recap")}>
      <h2 className={styles.title}>{i18n.t("You come in while it runs. Here is where we are.")}</h2>
      <ol className={styles.lines}>
        {recapOf(board).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <IconButton
        label={i18n.t("Close the recap")}
        size="small"
        className={styles.close ?? ""}
        icon={<X size={18} />}
        onPress={() => {
          browserStorage.write(key, "read");
          setSeen(true);
        }}
      />
    </section>
  );
}
