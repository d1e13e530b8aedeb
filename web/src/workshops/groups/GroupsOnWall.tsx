import { i18n } from "@lingui/core";
import { Check } from "lucide-react";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { Turning } from "../projector/Turning";
import { useWorkshop } from "../useWorkshop";
import styles from "./GroupsOnWall.module.css";
import type { Grouping } from "./grouping";

/** Who is with whom, for the room; and which groups have something to bring. */
export default function GroupsOnWall({ grouping }: { grouping: Grouping }) {
  const { board } = useWorkshop();
  return (
    <Turning className={styles.groups} label={i18n.t("Groups")}>
      {grouping.groups.map((group) => (
        <li key={group.groupId} className={styles.group}>
          <h2 className={styles.number}>
            {i18n.t("Group {number}", { number: group.number })}
            {group.hasNote && (
              <span className={styles.mark}>
                <Check size={20} aria-hidden />
                <span className="visually-hidden">{i18n.t("has written")}</span>
              </span>
            )}
          </h2>
          <ul>
            {board.participants
              .filter((person) => group.participantIds.includes(person.participantId))
              .map((person) => (
                <li key={person.participantId} className={styles.person}>
                  <SideGlyph side={person.side} size={16} />
                  {person.name ?? i18n.t("Name erased")}
                  {person.side && <span className="visually-hidden">, {sideNames[person.side]}</span>}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </Turning>
  );
}
