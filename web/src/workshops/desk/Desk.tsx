import { i18n } from "@lingui/core";
import { SmilePlus } from "lucide-react";
import { useEffect } from "react";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { useWorkshop } from "../useWorkshop";
import styles from "./Desk.module.css";
import { DeskTools } from "./DeskTools";
import { HandButton } from "./HandButton";
import { allReactions, reactions } from "./reactions";

/** What everybody without the control dock has at hand besides the stage: the word, a reaction, the parking lot, own notes. */
export default function Desk() {
  const { board } = useWorkshop();
  useEffect(() => {
    document.documentElement.style.setProperty("--dock", "3.375rem");
    return () => void document.documentElement.style.removeProperty("--dock");
  }, []);
  return (
    <section className={styles.desk} aria-label={i18n.t("Your desk")}>
      {board.state !== "CLOSED" && (
        <>
          <HandButton />
          <ReactButton />
        </>
      )}
      <DeskTools />
    </section>
  );
}

function ReactButton() {
  const { react } = useWorkshop();
  return (
    <Menu
      label={i18n.t("React")}
      placement="top"
      entries={allReactions.map((reaction) => ({
        id: reaction,
        label: reactions[reaction].name,
        icon: <span aria-hidden>{reactions[reaction].sign}</span>,
        onAction: () => react(reaction),
      }))}
    >
      <IconButton label={i18n.t("React")} icon={<SmilePlus size={19} />} />
    </Menu>
  );
}
