import { i18n } from "@lingui/core";
import { ArrowRight, Users } from "lucide-react";
import { Badge } from "../../design/Badge";
import { buttonClass } from "../../design/Button";
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
        <h3 id={`entry-${entry.id}`} className={styles.what} dir="auto">
          <Link href={`/ideas/${idea.id}`}>{idea.text ?? <em>{i18n.t("This text was erased.")}</em>}</Link>
        </h3>
        <p className={styles.meta}>
          {isNew && <Badge tone="signal">{i18n.t("New")}</Badge>}
          {entry.confirmedAt && <Badge tone="positive">{i18n.t("Confirmed")}</Badge>}
          {showsRelease && idea.release && <Badge tone="outline">{idea.release}</Badge>}
          <time dateTime={entry.deliveredAt}>{dayText(entry.deliveredAt)}</time>
        </p>
      </header>
      {entry.note && (
        <p className={styles.note} dir="auto">
          {entry.note}
        </p>
      )}
      {entry.confirmation && (
        <blockquote className={styles.confirmation}>
          <span className={styles.label}>{i18n.t("Said when it was confirmed")}</span>
          {entry.confirmation}
        </blockquote>
      )}
      {painPoints.length > 0 && (
        <div className={styles.why}>
          <h4 className={styles.label}>{i18n.t("Why it mattered")}</h4>
          <ul className={styles.painPoints}>
            {painPoints.map((painPoint) => (
              <li key={painPoint.id}>
                <Link href={`/pain-points/${painPoint.id}`}>
                  {painPoint.text ?? i18n.t("An erased pain point")}
                </Link>
              </li>
            ))}
          </ul>
          {totalCount > painPoints.length && (
            <p className={styles.more}>
              <Link href={`/ideas/${idea.id}`}>
                {i18n.t("and {count} more", { count: totalCount - painPoints.length })}
              </Link>
            </p>
          )}
        </div>
      )}
      <footer className={styles.came}>
        <ReliefFigure relief={entry.relief} />
        <span className={styles.supporters}>
          <Users size={15} aria-hidden />
          {i18n.t("{supporterCount, plural, one {# supporter} other {# supporters}}", { supporterCount })}
        </span>
      </footer>
      {entry.reliefDue.nodes.map((painPoint) => (
        <p key={painPoint.id} className={styles.due}>
          <span>
            {i18n.t("Did it help you with “{text}”?", {
              text: painPoint.text ?? i18n.t("an erased pain point"),
            })}
          </span>
          <Link
            href={`/pain-points/${painPoint.id}`}
            className={buttonClass({ look: "signal", size: "small" })}
            aria-label={i18n.t("Answer whether it helped: {text}", {
              text: painPoint.text ?? i18n.t("an erased pain point"),
            })}
          >
            {i18n.t("Answer")}
            <ArrowRight size={15} aria-hidden />
          </Link>
        </p>
      ))}
    </article>
  );
}
