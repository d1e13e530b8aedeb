import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { CodeBox } from "../../design/CodeBox";
import styles from "../Integrations.module.css";
import { verifySample } from "./verifySample";

/** How a receiver knows that a message came from here, and what it answers. */
export function VerifySample() {
  return (
    <section className={styles.section} aria-labelledby="verify">
      <h2 id="verify" className={styles.sectionTitle}>
        {i18n.t("Check the signature")}
      </h2>
      <p className={styles.text}>
        <Trans
          id="Each message has a header <0>CoInnovation-Signature: t=…,v1=…</0>: the HMAC-SHA256 of the time, a dot and the body, with the secret as key. Check it over the bytes as they came, before the JSON is read."
          components={{ 0: <code /> }}
        />
      </p>
      <CodeBox label={i18n.t("In Node.js")} text={verifySample.trimEnd()} />
      <p className={styles.text}>
        <Trans
          id="Answer with a 2xx within ten seconds. A message can come more than once, always under the same <0>CoInnovation-Delivery</0>; of two changes the later one has the higher <1>sequence</1>. An answer of 410 ends the webhook."
          components={{ 0: <code />, 1: <code /> }}
        />
      </p>
    </section>
  );
}
