import { i18n } from "@lingui/core";
import { Check, Ellipsis } from "lucide-react";
import { memo } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { classes } from "../../design/classes";
import { IconButton } from "../../design/IconButton";
import type { BoardParticipant } from "../workshopBoard";
import styles from "./PeoplePanel.module.css";

export const menuLabelOf = ({ name }: BoardParticipant) =>
  i18n.t("Actions for {name}", { name: name ?? i18n.t("this person") });

/** One person; drawn anew when something of them changed, not whenever something happens in the workshop. */
export const PersonRow = memo(function PersonRow({
  person,
  isHere,
  isDone,
  isOwn,
  isMenuOpen,
  onMenu,
}: {
  person: BoardParticipant;
  /** Null where it is not told. */
  isHere: boolean | null;
  isDone: boolean;
  isOwn: boolean;
  isMenuOpen: boolean;
  /** Null: there is nothing that the reader may do. */
  onMenu: ((participantId: string, event: PressEvent) => void) | null;
}) {
  return (
    <li className={styles.person}>
      {isHere !== null && (
        <span className={classes(styles.dot, isHere && styles.here)}>
          <span className="visually-hidden">{isHere ? i18n.t("here") : i18n.t("away")}, </span>
        </span>
      )}
      <span className={styles.name} dir="auto">
        {person.name ?? i18n.t("Name erased")}
        {isOwn && <small> {i18n.t("you")}</small>}
        {person.expertise.length > 0 && <span className={styles.tags}>{person.expertise.join(", ")}</span>}
      </span>
      {isDone && (
        <span className={styles.done}>
          <Check size={14} aria-hidden /> {i18n.t("done")}
        </span>
      )}
      {onMenu && (
        <IconButton
          size="small"
          label={menuLabelOf(person)}
          icon={<Ellipsis size={16} />}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onPress={(event) => onMenu(person.participantId, event)}
        />
      )}
    </li>
  );
});
