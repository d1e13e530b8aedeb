import { i18n } from "@lingui/core";
import { useState } from "react";
import { AttemptIds } from "../../graphql/attemptIds";
import { idsKeys } from "../../storage/keys";
import { WordsDialog } from "../facilitating/WordsDialog";
import { useWorkshop } from "../useWorkshop";

/** A few words to everybody, on top of whatever they do; instead of those that stand there, if these are to be put right. */
export function BroadcastDialog({ standing = "", onClose }: { standing?: string; onClose: () => void }) {
  const { board, run, participantId } = useWorkshop();
  const [ids] = useState(() => new AttemptIds([], `${idsKeys(participantId)}broadcast`));
  return (
    <WordsDialog
      title={standing ? i18n.t("Change the message") : i18n.t("Say something to everybody")}
      action={i18n.t("Send it")}
      label={i18n.t("Message")}
      hint={i18n.t("It stands at the top of every screen until the step ends. Late arrivals see it too.")}
      longest={280}
      kept={standing ? "changed-broadcast" : "broadcast"}
      initial={standing}
      said={i18n.t("Everybody sees your message.")}
      onSend={async (text) => {
        const number = board.attention.said + 1;
        const isSent = await run("broadcastMessage", { text }, ids);
        // Where another one spoke in between, the server refuses: their message is not this one's to take back.
        return isSent && { undo: () => run("takeBackBroadcast", { number }) };
      }}
      onClose={onClose}
    />
  );
}
