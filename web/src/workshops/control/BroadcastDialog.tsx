import { i18n } from "@lingui/core";
import { useState } from "react";
import { AttemptIds } from "../../graphql/attemptIds";
import { idsKeys } from "../../storage/keys";
import { WordsDialog } from "../facilitating/WordsDialog";
import { useWorkshop } from "../useWorkshop";

/** A few words to everybody, on top of whatever they do. */
export function BroadcastDialog({ onClose }: { onClose: () => void }) {
  const { run, participantId } = useWorkshop();
  const [ids] = useState(() => new AttemptIds([], `${idsKeys(participantId)}broadcast`));
  return (
    <WordsDialog
      title={i18n.t("Say something to everybody")}
      action={i18n.t("Send it")}
      label={i18n.t("Message")}
      hint={i18n.t("It stands at the top of every screen until the step ends. Late arrivals see it too.")}
      longest={280}
      kept="broadcast"
      said={i18n.t("Everybody sees your message.")}
      onSend={async (text) => (await run("broadcastMessage", { text }, ids)) && {}}
      onClose={onClose}
    />
  );
}
