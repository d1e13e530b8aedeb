import { i18n } from "@lingui/core";
import { useState } from "react";
import { AttemptIds } from "../../graphql/attemptIds";
import { idsKeys } from "../../storage/keys";
import { useWorkshop } from "../useWorkshop";
import { WordsDialog } from "./WordsDialog";

/** Writes down what was decided, for everybody and for the summary. */
export function DecisionDialog({ onClose }: { onClose: () => void }) {
  const { run, participantId } = useWorkshop();
  const [ids] = useState(() => new AttemptIds(["decisionId"], `${idsKeys(participantId)}decision`));
  return (
    <WordsDialog
      title={i18n.t("Note a decision")}
      action={i18n.t("Note it")}
      label={i18n.t("What was decided")}
      hint={i18n.t("Everybody sees it at once, and it stands in the summary.")}
      longest={500}
      kept="decision"
      said={i18n.t("Decision noted.")}
      takenBack={i18n.t("The decision is taken back.")}
      onSend={async (text) => {
        const { decisionId } = ids.get();
        const isNoted = await run("noteDecision", { decisionId, text }, ids);
        return isNoted && (() => run("takeBackDecision", { decisionId }));
      }}
      onClose={onClose}
    />
  );
}
