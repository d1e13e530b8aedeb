import { useState } from "react";
import { AttemptIds } from "../../graphql/attemptIds";
import { useWorkshop } from "../useWorkshop";
import { WordsDialog } from "./WordsDialog";

/** Writes down what was decided, for everybody and for the summary. */
export function DecisionDialog({ onClose }: { onClose: () => void }) {
  const { run } = useWorkshop();
  const [ids] = useState(() => new AttemptIds(["decisionId"]));
  return (
    <WordsDialog
      title="Note a decision"
      action="Note it"
      label="What was decided"
      hint="Everybody sees it at once, and it stands in the summary."
      longest={500}
      said="Decision noted."
      onSend={(text) => run("noteDecision", { decisionId: ids.get().decisionId, text }, ids)}
      onClose={onClose}
    />
  );
}
