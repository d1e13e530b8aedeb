import { i18n } from "@lingui/core";
import { useWorkshop } from "../../useWorkshop";
import type { BoardStep } from "../../workshopBoard";
import { Frames } from "./Frames";
import { useDueFrame } from "./useDueFrame";

/** At which of the eight ideas everybody should be by the clock: for the room and whoever steers; who writes has frames of their own. */
export default function RoomFrames({ step, forRoom = false }: { step: BoardStep; forRoom?: boolean }) {
  const { isFacilitator } = useWorkshop();
  const due = useDueFrame(step);
  if (due === null || !(forRoom || isFacilitator)) return null;
  return (
    <Frames label={i18n.t("The pace")} filled={due} due={due} forRoom={forRoom}>
      {i18n.t("By the clock this is number {number} of 8.", { number: due + 1 })}
    </Frames>
  );
}
