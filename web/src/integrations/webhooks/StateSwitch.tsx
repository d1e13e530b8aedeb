import { i18n } from "@lingui/core";
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
        label={i18n.t("Tell it of changes")}
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
    return i18n.t(
      "Nothing arrived for about a day, or the receiver said that it is gone. Switch it on to try again.",
    );
  if (state === "PAUSED") return i18n.t("What happens while it is off is not told later.");
  return failingSince
    ? i18n.t("Attempts fail, the first one {ago}. Each message is tried again for about a day.", {
        ago: agoText(failingSince),
      })
    : i18n.t("Each message is tried again for about a day where nobody answers.");
}
