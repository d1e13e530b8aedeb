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
        Did it help?
      </h2>
      <p>Something that answers these is delivered. Only you can say whether the pain is gone.</p>
      <ul className={styles.questions}>
        {painPoints.map((painPoint) => (
          <li key={painPoint.id} className={styles.question}>
            <span className={styles.text}>{painPoint.text ?? "Erased"}</span>
            <Link
              href={`/pain-points/${painPoint.id}`}
              aria-label={`Answer: ${painPoint.text ?? "erased"}`}
              className={buttonClass({ look: "primary", size: "small" })}
            >
              Answer
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
