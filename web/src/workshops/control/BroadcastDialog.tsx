import { i18n } from "@lingui/core";
import { useRef, useState } from "react";
import { AttemptIds } from "../../graphql/attemptIds";
import { idsKeys } from "../../storage/keys";
import { WordsDialog } from "../facilitating/WordsDialog";
import { useWorkshop } from "../useWorkshop";

/** A few words to everybody, on top of whatever they do; instead of those that stand there, if these are to be put right. */
export function BroadcastDialog({
  standing,
  onClose,
}: {
  standing?: { number: number; text: string };
  onClose: () => void;
}) {
  const { board, run, participantId } = useWorkshop();
  const [ids] = useState(() => new AttemptIds([], `${idsKeys(participantId)}broadcast`));
  // Trying once more is the same message, whatever the others have said meanwhile.
  const number = useRef<number>(undefined);
  return (
    <WordsDialog
      title={standing ? i18n.t("Change the message") : i18n.t("Say something to everybody")}
      action={i18n.t("Send it")}
      label={i18n.t("Message")}
      hint={i18n.t("It stands at the top of every screen until the step ends. Late arrivals see it too.")}
      longest={280}
      kept={standing ? `broadcast-${standing.number}` : "broadcast"}
      initial={standing?.text ?? ""}
      said={i18n.t("Everybody sees your message.")}
      takenBack={i18n.t("The message is taken back.")}
      onSend={async (text) => {
        number.current ??= board.attention.said + 1;
        const sent = { number: number.current };
        // Where another one spoke in between, the server refuses: their message is not this one's to take back.
        return (await run("broadcastMessage", { text }, ids)) && (() => run("takeBackBroadcast", sent));
      }}
      onClose={onClose}
    />
  );
}
