import { i18n } from "@lingui/core";
import { Hourglass, ScanEye } from "lucide-react";
import { EmptyState } from "../../design/EmptyState";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { MirrorProgress } from "./MirrorProgress";
import { MirrorQuestions } from "./MirrorQuestions";
import { MirrorResults } from "./MirrorResults";
import { sideIn } from "./sideIn";

/** A step of the perception mirror: what is to be answered, how far everybody is, or what came out. */
export default function MirrorStage({ step, forRoom = false }: { step: BoardStep; forRoom?: boolean }) {
  const { board, me, isFacilitator } = useWorkshop();
  const round = board.mirrorRounds.findLast((other) => other.stepId === step.stepId);
  if (!round)
    return isFacilitator && !forRoom ? (
      <EmptyState icon={<ScanEye size={28} />} title={i18n.t("Nobody is asked yet")}>
        {i18n.t("Open the mirror when everybody is here. What people answer stays sealed, for you as well.")}
      </EmptyState>
    ) : (
      <EmptyState icon={<Hourglass size={28} />} title={i18n.t("The mirror opens in a moment")}>
        {i18n.t("Seven statements, the same for every side. Nobody sees what anybody answers.")}
      </EmptyState>
    );
  if (!round.open) return <MirrorResults key={round.roundId} round={round} level="h2" forRoom={forRoom} />;
  return !forRoom && sideIn(round, me) ? (
    <MirrorQuestions key={round.roundId} round={round} />
  ) : (
    <MirrorProgress round={round} forRoom={forRoom} />
  );
}
