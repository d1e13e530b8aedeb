import { i18n } from "@lingui/core";
import { Check, DoorOpen, Ellipsis, FileText, LogOut, UserMinus, Users } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { showToast } from "../../design/toasts";
import { askedIn } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardParticipant, BoardStep } from "../workshopBoard";
import styles from "./GroupsPanel.module.css";
import { type Grouping, groupOf, type WorkshopGroup } from "./grouping";
import { partNames } from "./parts";
import { RecallDialog } from "./RecallDialog";

/** The facilitator's eye on the groups: who is where, who is done, which group has written. What, it does not show. */
export function GroupsPanel({ step, grouping }: { step: BoardStep; grouping: Grouping }) {
  const { board } = useWorkshop();
  const [recalling, setRecalling] = useState(false);
  const outside = askedIn(board, step).filter((person) => !groupOf(grouping, person.participantId));
  const written = grouping.groups.filter((group) => group.hasNote).length;
  return (
    <section className={styles.panel} aria-label={i18n.t("Groups")}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Users size={20} aria-hidden />{" "}
          {i18n.t("{count, plural, one {# group} other {# groups}}", { count: grouping.groups.length })}
          {grouping.part !== "BREAKOUT" && <span className={styles.part}>{partNames[grouping.part]}</span>}
        </h2>
        <p className={styles.fine} aria-live="polite">
          {i18n.t("{written} of {count} have written", { written, count: grouping.groups.length })}
        </p>
        <Button icon={<LogOut size={17} />} onPress={() => setRecalling(true)}>
          {i18n.t("Recall the groups")}
        </Button>
      </div>
      <ul className={styles.groups}>
        {grouping.groups.map((group) => (
          <GroupCard key={group.groupId} step={step} grouping={grouping} group={group} />
        ))}
      </ul>
      {outside.length > 0 && (
        <section className={styles.outside} aria-label={i18n.t("In no group")}>
          <h3 className={styles.name}>{i18n.t("In no group")}</h3>
          <ul>
            {outside.map((person) => (
              <Member key={person.participantId} person={person} step={step} grouping={grouping} />
            ))}
          </ul>
        </section>
      )}
      <p className={styles.fine}>
        {i18n.t(
          "What a group writes its members alone see, until they come back. Look in to read along: they see that you are there.",
        )}
      </p>
      {recalling && <RecallDialog grouping={grouping} onClose={() => setRecalling(false)} />}
    </section>
  );
}

function GroupCard({ step, grouping, group }: { step: BoardStep; grouping: Grouping; group: WorkshopGroup }) {
  const { board, participantId, run } = useWorkshop();
  const people = board.participants.filter((one) => group.participantIds.includes(one.participantId));
  const isHere = group.participantIds.includes(participantId);
  const done = people.filter((one) => step.doneParticipantIds.includes(one.participantId)).length;
  const writers = people.filter((one) => one.role === "CONTRIBUTOR").length;
  return (
    <li className={styles.group} data-here={isHere || undefined}>
      <h3 className={styles.name}>
        {i18n.t("Group {number}", { number: group.number })}
        <span className={styles.mark} data-on={group.hasNote || undefined}>
          <FileText size={14} aria-hidden /> {group.hasNote ? i18n.t("has written") : i18n.t("nothing yet")}
        </span>
      </h3>
      {people.length === 0 && <p className={styles.fine}>{i18n.t("Everybody has left.")}</p>}
      <ul>
        {people.map((person) => (
          <Member key={person.participantId} person={person} step={step} grouping={grouping} />
        ))}
      </ul>
      <div className={styles.foot}>
        <span className={styles.fine}>{i18n.t("{done} of {writers} done", { done, writers })}</span>
        <Button
          size="small"
          look="quiet"
          icon={<DoorOpen size={16} />}
          onPress={() => void run("moveToGroup", { participantId, groupId: isHere ? null : group.groupId })}
        >
          {isHere ? i18n.t("Leave") : i18n.t("Look in")}
          <span className="visually-hidden"> {i18n.t("group {number}", { number: group.number })}</span>
        </Button>
      </div>
    </li>
  );
}

function Member({
  person,
  step,
  grouping,
}: {
  person: BoardParticipant;
  step: BoardStep;
  grouping: Grouping;
}) {
  const { run } = useWorkshop();
  const name = person.name ?? i18n.t("Name erased");
  const inGroup = groupOf(grouping, person.participantId);
  const move = async (group: WorkshopGroup | null) => {
    const moved = await run("moveToGroup", {
      participantId: person.participantId,
      groupId: group?.groupId ?? null,
    });
    if (moved)
      showToast(
        group
          ? i18n.t("{name} is in group {number} now.", { name, number: group.number })
          : i18n.t("{name} is in no group now.", { name }),
        {
          tone: "positive",
        },
      );
  };
  return (
    <li className={styles.person}>
      <SideGlyph side={person.side} size={12} />
      <span className={styles.who}>
        {name}
        {person.side && <span className="visually-hidden">, {sideNames[person.side]}</span>}
      </span>
      {step.doneParticipantIds.includes(person.participantId) && (
        <span className={styles.done}>
          <Check size={14} aria-hidden /> {i18n.t("done")}
        </span>
      )}
      <Menu
        label={i18n.t("Move {name}", { name })}
        entries={[
          ...grouping.groups
            .filter((group) => group !== inGroup)
            .map((group) => ({
              id: group.groupId,
              label: i18n.t("To group {number}", { number: group.number }),
              icon: <Users size={16} />,
              onAction: () => void move(group),
            })),
          ...(inGroup
            ? [
                {
                  id: "out",
                  label: i18n.t("Out of the groups"),
                  icon: <UserMinus size={16} />,
                  separated: true,
                  onAction: () => void move(null),
                },
              ]
            : []),
        ]}
      >
        <IconButton size="small" label={i18n.t("Move {name}", { name })} icon={<Ellipsis size={16} />} />
      </Menu>
    </li>
  );
}
