import { ArrowRight, Users } from "lucide-react";
import { Badge } from "../../design/Badge";
import { buttonClass } from "../../design/Button";
import { counted } from "../../design/counted";
import { dayText } from "../../design/dates";
import { Link } from "../../routing/Link";
import styles from "./Changelog.module.css";
import type { Entry } from "./changelogQuery";
import { ReliefFigure } from "./ReliefFigure";

/** One delivery: what, in which release, what was said of it, what it answers, and what came of it. */
export function EntryCard({
  entry,
  isNew,
  showsRelease,
}: {
  entry: Entry;
  isNew: boolean;
  showsRelease: boolean;
}) {
  const { idea, supporterCount } = entry;
  const { nodes: painPoints, totalCount } = idea.painPoints;
  return (
    <article className={styles.entry} data-new={isNew || undefined} aria-labelledby={`entry-${entry.id}`}>
      <header className={styles.entryHead}>
        <h3 id={`entry-${entry.id}`} className={styles.what}>
          <Link href={`/ideas/${idea.id}`}>{idea.text ?? <em>This text was erased.</em>}</Link>
        </h3>
        <p className={styles.meta}>
          {isNew && <Badge tone="signal">New</Badge>}
          {entry.confirmedAt && <Badge tone="positive">Confirmed</Badge>}
          {showsRelease && idea.release && <Badge tone="outline">{idea.release}</Badge>}
          <time dateTime={entry.deliveredAt}>{dayText(entry.deliveredAt)}</time>
        </p>
      </header>
      {entry.note && <p className={styles.note}>{entry.note}</p>}
      {entry.confirmation && (
        <blockquote className={styles.confirmation}>
          <span className={styles.label}>Said when it was confirmed</span>
          {entry.confirmation}
        </blockquote>
      )}
      {painPoints.length > 0 && (
        <div className={styles.why}>
          <h4 className={styles.label}>Why it mattered</h4>
          <ul className={styles.painPoints}>
            {painPoints.map((painPoint) => (
              <li key={painPoint.id}>
                <Link href={`/pain-points/${painPoint.id}`}>{painPoint.text ?? "An erased pain point"}</Link>
              </li>
            ))}
          </ul>
          {totalCount > painPoints.length && (
            <p className={styles.more}>
              <Link href={`/ideas/${idea.id}`}>and {totalCount - painPoints.length} more</Link>
            </p>
          )}
        </div>
      )}
      <footer className={styles.came}>
        <ReliefFigure relief={entry.relief} />
        <span className={styles.supporters}>
          <Users size={15} aria-hidden />
          {counted(supporterCount, "supporter")}
        </span>
      </footer>
      {entry.reliefDue.nodes.map((painPoint) => (
        <p key={painPoint.id} className={styles.due}>
          <span>Did it help you with “{painPoint.text ?? "an erased pain point"}”?</span>
          <Link
            href={`/pain-points/${painPoint.id}`}
            className={buttonClass({ look: "signal", size: "small" })}
            aria-label={`Answer whether it helped: ${painPoint.text ?? "an erased pain point"}`}
          >
            Answer
            <ArrowRight size={15} aria-hidden />
          </Link>
        </p>
      ))}
    </article>
  );
}
