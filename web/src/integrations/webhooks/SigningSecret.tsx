import { CodeBox } from "../../design/CodeBox";
import styles from "../Integrations.module.css";
import { OnceNote } from "../OnceNote";

/** The secret of a webhook, when it is new. */
export function SigningSecret({ secret }: { secret: string }) {
  return (
    <div className={styles.stack}>
      <OnceNote>
        The secret is shown here and never again. Give it to the receiver, which checks with it that a message
        came from here.
      </OnceNote>
      <CodeBox label="Secret" text={secret} />
      <p className={styles.text}>How a signature is checked stands on the webhook's page.</p>
    </div>
  );
}
