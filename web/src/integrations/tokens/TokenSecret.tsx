import { i18n } from "@lingui/core";
import { CodeBox } from "../../design/CodeBox";
import styles from "../Integrations.module.css";
import { OnceNote } from "../OnceNote";
import type { TokenScope } from "./tokensQuery";
import { tryOut } from "./tryOut";

/** The secret of a new token, and how it is used. */
export function TokenSecret({
  made,
  address,
}: {
  made: { secret: string | null; scopes: readonly TokenScope[] };
  address?: ((secret: string) => { label: string; text: string }) | undefined;
}) {
  const { secret } = made;
  if (secret === null)
    return (
      <p>
        {i18n.t(
          "The token is made, but its secret was shown before and is not shown again. Revoke it and make another.",
        )}
      </p>
    );
  const shown = address?.(secret);
  return (
    <div className={styles.stack}>
      <OnceNote>
        {shown
          ? i18n.t(
              "The address holds the token, and whoever has it reads the backlog. It is shown here and never again.",
            )
          : i18n.t("The secret is shown here and never again: CoInnovation keeps only a fingerprint of it.")}
      </OnceNote>
      <CodeBox {...(shown ?? { label: i18n.t("Secret"), text: secret })} />
      {!shown && <CodeBox label={i18n.t("Try it")} {...tryOut(made.scopes, secret, location.origin)} />}
    </div>
  );
}
