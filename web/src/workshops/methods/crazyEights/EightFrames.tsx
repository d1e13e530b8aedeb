import { i18n } from "@lingui/core";
import type { OwnCard } from "../../ownSeat";
import type { BoardStep } from "../../workshopBoard";
import { Frames } from "./Frames";
import { frames } from "./pace";
import { useDueFrame } from "./useDueFrame";

/** Eight frames that fill, and the one in which the clock wants to see you. */
export default function EightFrames({ step, cards }: { step: BoardStep; cards: OwnCard[] }) {
  const due = useDueFrame(step);
  return (
    <Frames label={i18n.t("Your eight ideas")} filled={cards.length} due={due}>
      {cards.length === frames.length
        ? i18n.t("Eight of eight. Well done.")
        : due === null
          ? i18n.t("{count} of 8 written.", { count: cards.length })
          : i18n.t("{count} of 8 written. By the clock this is number {number}.", {
              count: cards.length,
              number: due + 1,
            })}
    </Frames>
  );
}
