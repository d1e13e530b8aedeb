import { CircleHelp, Lightbulb, MessageSquare, Users } from "lucide-react";
import { pathOf } from "../backlog/item/pathOf";
import { StatusBadge } from "../backlog/StatusBadge";
import { Badge } from "../design/Badge";
import cover from "../design/Cover.module.css";
import { classes } from "../design/classes";
import { counted } from "../design/counted";
import { agoText } from "../design/dates";
import { Link } from "../routing/Link";
import styles from "./FollowedRow.module.css";
import type { Followed } from "./followingQuery";

/** One item that the reader follows: where it stands and why, who has it, and what answers it. */
export function FollowedRow({ item, fresh }: { item: Followed; fresh: boolean }) {
  const isPainPoint = item.__typename === "PainPoint";
  return (
    <li className={classes(styles.row, cover.covered)} data-fresh={fresh || undefined}>
      <div className={styles.top}>
        <StatusBadge status={isPainPoint ? item.painPointStatus : item.ideaStatus} />
        {!isPainPoint && <Badge tone="outline">Idea</Badge>}
        {isPainPoint && item.reliefDue && (
          <Badge tone="signal" icon={<CircleHelp size={14} aria-hidden />}>
            Did it help?
          </Badge>
        )}
        <span className={styles.when}>
          {fresh && <span className="visually-hidden">New: </span>}
          changed <time dateTime={item.updatedAt}>{agoText(item.updatedAt)}</time>
        </span>
      </div>
      <h3 className={styles.text}>
        <Link href={pathOf(item)} className={cover.cover}>
          {item.text ?? "This text was erased."}
        </Link>
      </h3>
      {item.statusReason && <p className={styles.reason}>{item.statusReason}</p>}
      <p className={styles.facts}>
        <span className={styles.fact}>
          <Users size={15} aria-hidden />
          {counted(item.supporterCount, "supporter")}
          {item.organizationCount > 1 && ` of ${item.organizationCount} organizations`}
        </span>
        {item.commentCount > 0 && (
          <span className={styles.fact}>
            <MessageSquare size={15} aria-hidden />
            {counted(item.commentCount, "comment")}
          </span>
        )}
        {item.supportedByMe && <span>you say “me too”</span>}
        {isPainPoint && item.addedBy && <span>added by {item.addedBy}</span>}
      </p>
      {isPainPoint && item.ideas.nodes.length > 0 && (
        <ul className={styles.ideas} aria-label="What answers it">
          {item.ideas.nodes.map((idea) => (
            <li key={idea.id} className={styles.idea}>
              <Lightbulb size={15} aria-hidden />
              <span className={styles.ideaText}>{idea.text ?? "Erased"}</span>
              <StatusBadge status={idea.status} />
            </li>
          ))}
          {item.ideas.totalCount > item.ideas.nodes.length && (
            <li className={styles.when}>and {item.ideas.totalCount - item.ideas.nodes.length} more</li>
          )}
        </ul>
      )}
    </li>
  );
}
