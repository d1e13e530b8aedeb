import { i18n } from "@lingui/core";
import { Users } from "lucide-react";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { GroupRoom } from "./GroupRoom";
import styles from "./Groups.module.css";
import { GroupsPanel } from "./GroupsPanel";
import { groupOf, groupsIn } from "./grouping";

/** Working in groups: one's own, and for facilitators all of them. */
export default function Groups({ step }: { step: BoardStep }) {
  const { board, me, isFacilitator, participantId } = useWorkshop();
  const grouping = groupsIn(board.grouping, step.stepId);
  if (!grouping)
    return board.grouping?.stepId === step.stepId ||
      !methods[step.method].growsGroups ||
      step.anonymous ? null : (
      <p className={styles.note}>
        <Users size={18} aria-hidden />
        {isFacilitator
          ? i18n.t("Everybody is alone first. “Next part” brings them together in pairs, the sides mixed.")
          : i18n.t("First alone. Then you meet in pairs, in fours, and with all.")}
      </p>
    );
  const mine = groupOf(grouping, participantId);
  return (
    <>
      {mine && <GroupRoom key={mine.groupId} step={step} group={mine} />}
      {!mine && me?.role === "CONTRIBUTOR" && (
        <p className={styles.note}>
          <Users size={18} aria-hidden />{" "}
          {i18n.t("The others are in groups. The facilitator can put you into one.")}
        </p>
      )}
      {isFacilitator && <GroupsPanel step={step} grouping={grouping} />}
    </>
  );
}
