import { i18n } from "@lingui/core";
import { ArrowRight, CalendarDays, CircleUserRound, History, Ruler } from "lucide-react";
import { Badge } from "../../design/Badge";
import { dayText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import { SideBadge } from "../../design/SideBadge";
import { graphql, type ResultOf } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import terms from "../methods/promises/PromiseList.module.css";
import { useWorkshop } from "../useWorkshop";
import styles from "./LastTime.module.css";

const lastTimeQuery = graphql(`
  query LastTime($id: ID!) {
    workshop(id: $id) {
      lastTime {
        title
        closedAt
        promises {
          id
          text
          by
          bySide
          to
          dueOn
          owner
          measure
          overdue
        }
      }
    }
  }
`);

type Promised = NonNullable<
  NonNullable<ResultOf<typeof lastTimeQuery>["workshop"]>["lastTime"]
>["promises"][number];

/** What was promised in the workshop before, for everybody in the room. Whether it was kept is for its beneficiary to say. */
export default function LastTime() {
  const { board, workshopId, participantId } = useWorkshop();
  const { data, error, refetch } = useQuery(
    lastTimeQuery,
    { id: workshopId },
    { participantId, skip: !board.followsWorkshopId },
  );
  const lastTime = board.followsWorkshopId ? data?.workshop?.lastTime : null;
  if (error && !lastTime) return <ErrorNote error={error} onRetry={refetch} />;
  if (!lastTime) return null;
  return (
    <section className={styles.block} aria-labelledby="last-time">
      <header>
        <h2 id="last-time" className={styles.heading}>
          <History size={22} aria-hidden />
          {i18n.t("Promises of last time")}
        </h2>
        <p className={styles.from}>
          {i18n.t("From “{title}”", { title: lastTime.title })}
          {lastTime.closedAt && `, ${dayText(lastTime.closedAt)}`}
        </p>
      </header>
      {lastTime.promises.length === 0 ? (
        <p className={styles.from}>{i18n.t("No promise was made there.")}</p>
      ) : (
        <ul className={styles.list}>
          {lastTime.promises.map((promise) => (
            <PromiseItem key={promise.id} promise={promise} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PromiseItem({ promise }: { promise: Promised }) {
  const { board } = useWorkshop();
  const by = board.sides.find(({ side }) => side === promise.bySide)?.organizationName;
  const owner = promise.owner ?? promise.by;
  return (
    <li className={styles.promise}>
      <p className={styles.text} dir="auto">
        {promise.text} {promise.overdue && <Badge tone="warning">{i18n.t("Overdue")}</Badge>}
      </p>
      <ul className={terms.terms}>
        <li>
          {promise.bySide && <SideBadge side={promise.bySide} {...(by && { label: by })} plain />}
          {promise.to && (
            <>
              <ArrowRight size={14} aria-label={i18n.t("to")} /> {promise.to}
            </>
          )}
        </li>
        <li data-missing={promise.dueOn ? undefined : true}>
          <CalendarDays size={15} aria-hidden />
          {promise.dueOn ? i18n.t("by {day}", { day: dayText(promise.dueOn) }) : i18n.t("no day yet")}
        </li>
        {owner && (
          <li>
            <CircleUserRound size={15} aria-hidden /> {owner}
          </li>
        )}
        {promise.measure && (
          <li>
            <Ruler size={15} aria-hidden /> {promise.measure}
          </li>
        )}
      </ul>
    </li>
  );
}
