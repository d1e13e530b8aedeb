import { Link2, SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { Badge } from "../../design/Badge";
import { dayText } from "../../design/dates";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import { SideBadge } from "../../design/SideBadge";
import { SideBars } from "../../design/SideBars";
import { SkeletonText } from "../../design/Skeleton";
import type { ResultOf } from "../../graphql/graphql";
import { subscribe } from "../../graphql/subscribe";
import { useQuery } from "../../graphql/useQuery";
import { Link } from "../../routing/Link";
import { changesSubscription, itemOf, itemQuery } from "../items";
import { statusMeanings, statusNames, statusTones } from "../statuses";
import { VoteNumbers } from "../VoteNumbers";
import { barsOf } from "../votes";
import styles from "./ItemDetail.module.css";
import { StatusForm } from "./StatusForm";

/** One pain point or idea: what it says, where it stands and why, its votes, and what it is linked to. */
export function ItemDetail({
  id,
  onOpen,
  onKind,
  level: Level = "h3",
}: {
  id: string;
  /** Opens a linked item in the same place; without it, links lead to pages. */
  onOpen?: (id: string) => void;
  onKind?: (kind: "idea" | "pain point") => void;
  level?: "h1" | "h3";
}) {
  const { data, error, refetch } = useQuery(itemQuery, { id });
  const [changing, setChanging] = useState(false);
  const node = data?.node;
  const found = node && "id" in node ? node : null;
  const item = found && itemOf(found);

  useEffect(
    () =>
      subscribe(
        changesSubscription,
        {},
        {
          onData: ({ backlogChanged }) => {
            if (backlogChanged.item.id === id) refetch();
          },
        },
      ),
    [id, refetch],
  );
  useEffect(() => {
    if (item?.__typename) onKind?.(item.__typename === "Idea" ? "idea" : "pain point");
  }, [item?.__typename, onKind]);

  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return <SkeletonText lines={6} label="Loading the item" />;
  if (!found || !item)
    return (
      <EmptyState icon={<SearchX size={28} />} title="Not found" level={Level === "h1" ? "h1" : "h2"}>
        There is no such item, or it comes from a workshop that you had no seat in.
      </EmptyState>
    );

  const { viewer } = data;
  const seat = viewer.seats.find((other) => other.workshop.id === item.workshop?.id);
  const steering = viewer.seats.find(
    (other) => other.workshop.id === item.workshop?.id && other.role === "FACILITATOR",
  );
  const linked = linksOf(found);
  const bars = barsOf(item.votes);
  return (
    <article className={styles.detail}>
      <Level className={styles.text}>{item.text ?? <em>This text was erased.</em>}</Level>
      <div className={styles.origin}>
        {item.side ? (
          <SideBadge side={item.side} label={item.organization?.name ?? undefined} />
        ) : (
          <Badge>Raised anonymously</Badge>
        )}
        {item.theme && <Badge tone="outline">{item.theme}</Badge>}
      </div>

      <section className={styles.section} aria-label="Status">
        <div className={styles.standing}>
          <Badge tone={statusTones[item.status]}>{statusNames[item.status]}</Badge>
          <span className={styles.meaning}>{statusMeanings[item.status]}</span>
        </div>
        {item.statusReason && <blockquote className={styles.reason}>{item.statusReason}</blockquote>}
        {(viewer.readsWholeBacklog || steering) && (
          <StatusForm
            item={item}
            participantId={steering?.participantId ?? null}
            isOpen={changing}
            onOpenChange={setChanging}
            onChanged={refetch}
          />
        )}
      </section>

      <section className={styles.section} aria-labelledby={`votes-${id}`}>
        <h4 id={`votes-${id}`} className={styles.heading}>
          Votes per side
        </h4>
        {bars.length > 0 ? (
          <>
            <SideBars bars={bars} named />
            <div className={styles.numbers}>
              <VoteNumbers votes={item.votes} />
            </div>
            <p className={styles.small}>
              From closed rounds. Filled: agree or dots; hatched: disagree. A side with fewer than 3 voters
              appears only if they all consented.
            </p>
          </>
        ) : (
          <p className={styles.small}>Nobody has voted on it, or no side had enough voters to be shown.</p>
        )}
      </section>

      {"question" in item && item.question && (
        <section className={styles.section}>
          <h4 className={styles.heading}>The question it answers</h4>
          <p className={styles.quote}>{item.question}</p>
        </section>
      )}

      <section className={styles.section}>
        <h4 className={styles.heading}>
          {item.__typename === "Idea" ? "Pain points it answers" : "Ideas that answer it"}
        </h4>
        {linked.length === 0 ? (
          <p className={styles.small}>
            {item.__typename === "Idea"
              ? "Linked to no pain point of the backlog."
              : "No idea of the backlog answers it yet."}
          </p>
        ) : (
          <ul className={styles.links}>
            {linked.map((other) => (
              <li key={other.id}>
                <Link
                  href={`/${other.__typename === "Idea" ? "ideas" : "pain-points"}/${other.id}`}
                  className={styles.link}
                  onClick={(event) => {
                    if (!onOpen || event.metaKey || event.ctrlKey) return;
                    event.preventDefault();
                    onOpen(other.id);
                  }}
                >
                  <Link2 size={16} aria-hidden />
                  <span className={styles.linkText}>{other.text ?? "Erased"}</span>
                  <Badge tone={statusTones[other.status]}>{statusNames[other.status]}</Badge>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>

      <dl className={styles.facts}>
        {item.workshop && (
          <div>
            <dt>Workshop</dt>
            <dd>
              {seat ? (
                <Link href={`/workshops/${item.workshop.id}/summary?as=${seat.participantId}`}>
                  {item.workshop.title}
                </Link>
              ) : (
                item.workshop.title
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>Kept</dt>
          <dd>
            <time dateTime={item.keptAt}>{dayText(item.keptAt)}</time>
          </dd>
        </div>
      </dl>
    </article>
  );
}

type Found = Extract<ResultOf<typeof itemQuery>["node"], { id: string }>;

const linksOf = (found: Found) => ("answers" in found ? found.answers : found.answeredBy).nodes.map(itemOf);
