import { i18n } from "@lingui/core";
import { CircleHelp } from "lucide-react";
import { buttonClass } from "../design/Button";
import { Link } from "../routing/Link";
import styles from "./Asked.module.css";

/** What waits for the reader's word: whether what was delivered helped. */
export function Asked({ painPoints }: { painPoints: readonly { id: string; text: string | null }[] }) {
  return (
    <section className={styles.asked} aria-labelledby="asked">
      <h2 id="asked" className={styles.title}>
        <CircleHelp size={20} aria-hidden />
        {i18n.t("Did it help?")}
      </h2>
      <p>{i18n.t("Something that answers these is delivered. Only you can say whether the pain is gone.")}</p>
      <ul className={styles.questions}>
        {painPoints.map((painPoint) => (
          <li key={painPoint.id} className={styles.question}>
            <span className={styles.text} dir="auto">
              {painPoint.text ?? i18n.t("Erased")}
            </span>
            <Link
              href={`/pain-points/${painPoint.id}`}
              aria-label={i18n.t("Answer: {text}", { text: painPoint.text ?? i18n.t("erased") })}
              className={buttonClass({ look: "primary", size: "small" })}
            >
              {i18n.t("Answer")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
