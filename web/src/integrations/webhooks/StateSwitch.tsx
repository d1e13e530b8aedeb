import { useState } from "react";
import { agoText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import { Switch } from "../../design/Switch";
import { useAttempt } from "../useAttempt";
import type { Webhook } from "./webhooksQuery";

/** Switches a webhook on and off; one that was given up is tried again when it is switched on. */
export function StateSwitch({ webhook, onDone }: { webhook: Webhook; onDone: () => Promise<void> }) {
  const { run, error } = useAttempt();
  // What was asked for stands until the webhook itself shows it: between the two it would jump back.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const change = async (isActive: boolean) => {
    if (wanted !== null) return;
    setWanted(isActive);
    if (await run("changeWebhook", () => ({ webhookId: webhook.id, isActive }))) await onDone();
    setWanted(null);
  };
  return (
    <>
      <Switch
        label="Tell it of changes"
        hint={hintOf(webhook)}
        isSelected={wanted ?? webhook.state === "ACTIVE"}
        onChange={(on) => void change(on)}
      />
      <ErrorNote error={error} />
    </>
  );
}

function hintOf({ state, failingSince }: Webhook): string {
  if (state === "FAILED")
    return "Nothing arrived for about a day, or the receiver said that it is gone. Switch it on to try again.";
  if (state === "PAUSED") return "What happens while it is off is not told later.";
  return failingSince
    ? `Attempts fail, the first one ${agoText(failingSince)}. Each message is tried again for about a day.`
    : "Each message is tried again for about a day where nobody answers.";
}
