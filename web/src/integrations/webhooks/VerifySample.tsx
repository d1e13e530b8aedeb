import { CodeBox } from "../../design/CodeBox";
import styles from "../Integrations.module.css";
import { verifySample } from "./verifySample";

/** How a receiver knows that a message came from here, and what it answers. */
export function VerifySample() {
  return (
    <section className={styles.section} aria-labelledby="verify">
      <h2 id="verify" className={styles.sectionTitle}>
        Check the signature
      </h2>
      <p className={styles.text}>
        Each message has a header <code>CoInnovation-Signature: t=…,v1=…</code>: the HMAC-SHA256 of the time,
        a dot and the body, with the secret as key. Check it over the bytes as they came, before the JSON is
        read.
      </p>
      <CodeBox label="In Node.js" text={verifySample.trimEnd()} />
      <p className={styles.text}>
        Answer with a 2xx within ten seconds. A message can come more than once, always under the same{" "}
        <code>CoInnovation-Delivery</code>; of two changes the later one has the higher <code>sequence</code>.
        An answer of 410 ends the webhook.
      </p>
    </section>
  );
}
