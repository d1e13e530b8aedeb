import { i18n } from "@lingui/core";
import { CodeBox } from "../../design/CodeBox";
import styles from "../Integrations.module.css";
import { OnceNote } from "../OnceNote";

/** The secret of a webhook, when it is new. */
export function SigningSecret({ secret }: { secret: string }) {
  return (
    <div className={styles.stack}>
      <OnceNote>
        {i18n.t(
          "The secret is shown here and never again. Give it to the receiver, which checks with it that a message came from here.",
        )}
      </OnceNote>
      <CodeBox label={i18n.t("Secret")} text={secret} />
      <p className={styles.text}>{i18n.t("How a signature is checked stands on the webhook's page.")}</p>
    </div>
  );
}
