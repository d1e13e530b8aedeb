import { i18n } from "@lingui/core";
import { showToast } from "../../design/toasts";
import { type CommandInput, send } from "../../graphql/command";
import { describe } from "../../graphql/failures";

/** Takes an invitation back and says how that went: true if it is. */
export async function revokeInvitation<
  Name extends "revokeMemberInvitation" | "revokeRelationshipInvitation",
>(command: Name, input: CommandInput<Name>): Promise<boolean> {
  try {
    await send(command, input);
    showToast(i18n.t("Taken back. The link opens nothing any more."), { tone: "positive" });
    return true;
  } catch (error) {
    showToast(describe(error).message, { tone: "danger" });
    return false;
  }
}
