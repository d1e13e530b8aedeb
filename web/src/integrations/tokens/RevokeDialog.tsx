import { i18n } from "@lingui/core";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../useAttempt";
import type { Token } from "./tokensQuery";

export function RevokeDialog({
  token,
  onRevoked,
  onClose,
}: {
  token: Token;
  onRevoked: () => void;
  onClose: () => void;
}) {
  const { run, pending, error } = useAttempt();
  const revoke = async () => {
    if (!(await run("revokeToken", () => ({ tokenId: token.id })))) return;
    showToast(i18n.t("Revoked."), { tone: "positive" });
    onRevoked();
    onClose();
  };
  return (
    <ConfirmDialog
      title={i18n.t("Revoke {name}?", { name: token.name ?? i18n.t("this token") })}
      confirm={i18n.t("Revoke the token")}
      pending={pending}
      error={error}
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      <p>
        {i18n.t(
          "Whatever uses it stops working at once, and what it holds open is closed. This cannot be undone; a program that is still needed gets a new token.",
        )}
      </p>
    </ConfirmDialog>
  );
}
