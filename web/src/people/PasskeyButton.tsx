import { i18n } from "@lingui/core";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { knowsPasskeys, signInWithPasskey } from "./passkeys";

/** Signs in without address and code, where the browser can. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: () => void }) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!knowsPasskeys()) return null;
  const signIn = async () => {
    setPending(true);
    setError(null);
    try {
      if (await signInWithPasskey()) return onSignedIn();
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  };
  return (
    <>
      <Button
        size="large"
        wide
        isPending={pending}
        icon={<KeyRound size={18} aria-hidden />}
        onPress={() => void signIn()}
      >
        {i18n.t("Use a passkey")}
      </Button>
      <ErrorNote error={error} />
    </>
  );
}
