import { i18n } from "@lingui/core";
import { ScanEye } from "lucide-react";
import { LeftOpen } from "../live/LeftOpen";
import { useWorkshop } from "../useWorkshop";
import { titleOf } from "../workshopBoard";
import { MirrorProgress } from "./MirrorProgress";
import { MirrorQuestions } from "./MirrorQuestions";
import type { MirrorRound } from "./mirrorRounds";
import { sideIn } from "./sideIn";

/** A mirror that outlasts its step. */
export default function LeftOpenMirror({
  round,
  isAlone = false,
}: {
  round: MirrorRound;
  isAlone?: boolean;
}) {
  const { board, me } = useWorkshop();
  const answers = sideIn(round, me) !== null;
  return (
    <LeftOpen
      label={i18n.t("Open mirror")}
      icon={ScanEye}
      title={titleOf(board, round.stepId) ?? i18n.t("The mirror")}
      note={
        answers
          ? i18n.t("You can answer, and take answers back, until it is closed.")
          : i18n.t("It counts until it is closed; the answers stay sealed.")
      }
      action={answers ? i18n.t("Answer") : i18n.t("Look")}
      isAlone={isAlone}
    >
      {answers ? <MirrorQuestions round={round} /> : <MirrorProgress round={round} />}
    </LeftOpen>
  );
}
