import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { CircleHelp, Lightbulb, MessageSquare, Users } from "lucide-react";
import { pathOf } from "../backlog/item/pathOf";
import { StatusBadge } from "../backlog/StatusBadge";
import { Badge } from "../design/Badge";
import cover from "../design/Cover.module.css";
import { classes } from "../design/classes";
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
        {!isPainPoint && <Badge tone="outline">{i18n.t("Idea")}</Badge>}
        {isPainPoint && item.reliefDue && (
          <Badge tone="signal" icon={<CircleHelp size={14} aria-hidden />}>
            {i18n.t("Did it help?")}
          </Badge>
        )}
        <span className={styles.when}>
          {fresh && <span className="visually-hidden">{i18n.t("New:")} </span>}
          <Trans
            id="changed <0>{ago}</0>"
            values={{ ago: agoText(item.updatedAt) }}
            components={{ 0: <time dateTime={item.updatedAt} /> }}
          />
        </span>
      </div>
      <h3 className={styles.text} dir="auto">
        <Link href={pathOf(item)} className={cover.cover}>
          {item.text ?? i18n.t("This text was erased.")}
        </Link>
      </h3>
      {item.statusReason && (
        <p className={styles.reason} dir="auto">
          {item.statusReason}
        </p>
      )}
      <p className={styles.facts}>
        <span className={styles.fact}>
          <Users size={15} aria-hidden />
          {item.organizationCount > 1
            ? i18n.t(
                "{people, plural, one {# supporter} other {# supporters}} of {organizations} organizations",
                { people: item.supporterCount, organizations: item.organizationCount },
              )
            : i18n.t("{people, plural, one {# supporter} other {# supporters}}", {
                people: item.supporterCount,
              })}
        </span>
        {item.commentCount > 0 && (
          <span className={styles.fact}>
            <MessageSquare size={15} aria-hidden />
            {i18n.t("{commentCount, plural, one {# comment} other {# comments}}", {
              commentCount: item.commentCount,
            })}
          </span>
        )}
        {item.supportedByMe && <span>{i18n.t("you say “me too”")}</span>}
        {isPainPoint && item.addedBy && (
          <span>{i18n.t("added by {addedBy}", { addedBy: item.addedBy })}</span>
        )}
      </p>
      {isPainPoint && item.ideas.nodes.length > 0 && (
        <ul className={styles.ideas} aria-label={i18n.t("What answers it")}>
          {item.ideas.nodes.map((idea) => (
            <li key={idea.id} className={styles.idea}>
              <Lightbulb size={15} aria-hidden />
              <span className={styles.ideaText} dir="auto">
                {idea.text ?? i18n.t("Erased")}
              </span>
              <StatusBadge status={idea.status} />
            </li>
          ))}
          {item.ideas.totalCount > item.ideas.nodes.length && (
            <li className={styles.when}>
              {i18n.t("and {count} more", { count: item.ideas.totalCount - item.ideas.nodes.length })}
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
