import { i18n } from "@lingui/core";
import { Vote } from "lucide-react";
import { LeftOpen } from "../live/LeftOpen";
import { useWorkshop } from "../useWorkshop";
import { type BoardRound, titleOf } from "../workshopBoard";
import { useMayVote } from "./useMayVote";
import Voting from "./Voting";

/** A vote that outlasts its step. */
export default function LeftOpenVote({ round, isAlone = false }: { round: BoardRound; isAlone?: boolean }) {
  const { board } = useWorkshop();
  const mayVote = useMayVote(round);
  return (
    <LeftOpen
      label={i18n.t("Open vote")}
      icon={Vote}
      title={titleOf(board, round.stepId) ?? i18n.t("A vote")}
      note={
        mayVote
          ? i18n.t("You can vote, and take votes back, until the facilitator closes it.")
          : i18n.t("It counts until it is closed; its tally stays sealed.")
      }
      action={mayVote ? i18n.t("Vote") : i18n.t("Look")}
      isAlone={isAlone}
    >
      <Voting round={round} />
    </LeftOpen>
  );
}
