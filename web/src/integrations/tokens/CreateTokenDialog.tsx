import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { OnceDialog } from "../OnceDialog";
import { useAttempt } from "../useAttempt";
import { TokenForm } from "./TokenForm";
import { TokenSecret } from "./TokenSecret";
import type { TokenScope } from "./tokensQuery";

/** First what the token is for, then its secret, once. */
export function CreateTokenDialog({
  title = i18n.t("New token"),
  name = "",
  scopes = [],
  address,
  onCreated,
  onClose,
}: {
  title?: string;
  name?: string;
  scopes?: readonly TokenScope[];
  /** Where the secret is put into, if it is for a program that knows nothing but an address. */
  address?: (secret: string) => { label: string; text: string };
  onCreated: () => void;
  onClose: () => void;
}) {
  const [made, setMade] = useState<{ secret: string | null; scopes: readonly TokenScope[] } | null>(null);
  const attempt = useAttempt(["tokenId"], ["name", "scopes", "expiresOn"]);
  return (
    <OnceDialog
      title={made ? i18n.t("Copy it now") : title}
      isMade={made !== null}
      pending={attempt.pending}
      submit={
        <Button look="primary" type="submit" form="new-token" isPending={attempt.pending}>
          {i18n.t("Make the token")}
        </Button>
      }
      onClose={onClose}
    >
      {made ? (
        <TokenSecret made={made} address={address} />
      ) : (
        <TokenForm
          id="new-token"
          initial={{ name, scopes }}
          attempt={attempt}
          onMade={(token) => {
            setMade(token);
            onCreated();
          }}
        />
      )}
    </OnceDialog>
  );
}
