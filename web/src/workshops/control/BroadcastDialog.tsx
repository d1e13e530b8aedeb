import { useState } from "react";
import { AttemptIds } from "../../graphql/attemptIds";
import { WordsDialog } from "../facilitating/WordsDialog";
import { useWorkshop } from "../useWorkshop";

/** A few words to everybody, on top of whatever they do. */
export function BroadcastDialog({ onClose }: { onClose: () => void }) {
  const { run } = useWorkshop();
  const [ids] = useState(() => new AttemptIds([]));
  return (
    <WordsDialog
      title="Say something to everybody"
      action="Send it"
      label="Message"
      hint="It stands at the top of every screen until the step ends. Late arrivals see it too."
      longest={280}
      said="Everybody sees your message."
      onSend={(text) => run("broadcastMessage", { text }, ids)}
      onClose={onClose}
    />
  );
}
