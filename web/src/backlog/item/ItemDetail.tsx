import { Link as LinkIcon, SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { dayText } from "../../design/dates";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import { SideBadge } from "../../design/SideBadge";
import { SideBars } from "../../design/SideBars";
import { SkeletonText } from "../../design/Skeleton";
import { showToast } from "../../design/toasts";
import { Link } from "../../routing/Link";
import { itemOf } from "../items";
import { StatusBadge } from "../StatusBadge";
import { statusMeanings } from "../statuses";
import { useWords } from "../useWords";
import { VoteNumbers } from "../VoteNumbers";
import { barsOf } from "../votes";
import { Conversation } from "./Conversation";
import { ExternalLinks } from "./ExternalLinks";
import styles from "./ItemDetail.module.css";
import { LinkedItems, pathOf } from "./LinkedItems";
import { Merging } from "./Merging";
import { PainDetails } from "./PainDetails";
import { Properties } from "./Properties";
import { Scores } from "./Scores";
import { StatusForm } from "./StatusForm";
import { Supporters } from "./Supporters";
import { Timeline } from "./Timeline";
import { type LoadedItem, useItem } from "./useItem";

/** One pain point or idea: what it says, where it stands and why, its votes, and what it is linked to. */
export function ItemDetail({ id, ...rest }: { id: string } & Omit<ItemViewProps, "id" | "loaded">) {
  return <ItemView {...rest} id={id} loaded={useItem(id)} />;
}

interface ItemViewProps {
  id: string;
  loaded: LoadedItem;
  /** Opens a linked item in the same place; without it, links lead to pages. */
  onOpen?: (id: string) => void;
  onKind?: (kind: "idea" | "pain point") => void;
  level?: "h1" | "h3";
}

/** The same for an item that is asked for already. */
export function ItemView({ id, loaded, onOpen, onKind, level: Level = "h3" }: ItemViewProps) {
  const { data, item: found, error, refetch, run, acting, viewer } = loaded;
  const [changing, setChanging] = useState(false);
  const words = useWords();
  const kind = found?.__typename;
  useEffect(() => {
    if (kind) onKind?.(kind === "Idea" ? "idea" : "pain point");
  }, [kind, onKind]);

  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return <SkeletonText lines={6} label="Loading the item" />;
  if (!found)
    return (
      <EmptyState icon={<SearchX size={28} />} title="Not found" level={Level === "h1" ? "h1" : "h2"}>
        There is no such item, or it comes from a workshop that you had no seat in.
      </EmptyState>
    );

  const item = itemOf(found);
  const mayChange = acting !== undefined;
  const seat = viewer?.seats.find((other) => other.workshop.id === item.workshop?.id);
  const bars = barsOf(item.votes);
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}${pathOf(item)}`).then(
      () => showToast("Link copied.", { tone: "positive" }),
      () => showToast("This browser does not let the page copy.", { tone: "danger" }),
    );
  };
  return (
    <article className={styles.detail}>
      <header className={styles.top}>
        <Level className={styles.text}>{item.text ?? <em>This text was erased.</em>}</Level>
        <div className={styles.origin}>
          {item.side ? (
            <SideBadge side={item.side} label={item.organization?.name ?? undefined} />
          ) : (
            <Badge>{item.organization?.name ?? "Raised anonymously"}</Badge>
          )}
          <span className={styles.small}>
            {item.workshop ? "kept" : "submitted"} <time dateTime={item.keptAt}>{dayText(item.keptAt)}</time>
            {item.workshop && (
              <>
                {" from "}
                {seat ? (
                  <Link href={`/workshops/${item.workshop.id}/summary?as=${seat.participantId}`}>
                    {item.workshop.title}
                  </Link>
                ) : (
                  item.workshop.title
                )}
              </>
            )}
          </span>
          <Button
            size="small"
            look="quiet"
            className={styles.copy ?? ""}
            icon={<LinkIcon size={15} aria-hidden />}
            onPress={() => void copy()}
          >
            Copy link
          </Button>
        </div>
      </header>

      <section className={styles.section} aria-label="Status">
        <div className={styles.standing}>
          <StatusBadge status={item.status} />
          <span className={styles.meaning}>{statusMeanings[item.status]}</span>
          {mayChange && !changing && item.status !== "MERGED" && (
            <Button size="small" className={styles.copy ?? ""} onPress={() => setChanging(true)}>
              Change status
            </Button>
          )}
        </div>
        {item.statusReason && <blockquote className={styles.reason}>{item.statusReason}</blockquote>}
        {(item.status === "DELIVERED" || item.status === "CONFIRMED") && (
          <p className={styles.small}>
            <Link href={`/backlog/changelog?idea=${item.id}`}>In the changelog, with what came of it</Link>
          </p>
        )}
        {changing && (
          <StatusForm
            item={item}
            participantId={acting ?? null}
            onClose={() => setChanging(false)}
            onChanged={refetch}
          />
        )}
      </section>

      <Properties item={found} words={words} mayChange={mayChange} run={run} />

      {found.__typename === "PainPoint" && <PainDetails painPoint={found} />}

      {"question" in item && item.question && (
        <section className={styles.section}>
          <h4 className={styles.heading}>The question it answers</h4>
          <p className={styles.quote}>{item.question}</p>
        </section>
      )}

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

      {found.__typename === "Idea" && (
        <section className={styles.section} aria-labelledby={`scores-${id}`}>
          <h4 id={`scores-${id}`} className={styles.heading}>
            Scores
          </h4>
          <Scores idea={found} mayChange={mayChange} run={run} />
        </section>
      )}

      <LinkedItems item={found} mayChange={mayChange} run={run} onOpen={onOpen} />
      <Supporters item={found} isTeam={viewer?.readsWholeBacklog ?? false} run={run} />
      <Merging item={found} mayChange={mayChange} run={run} onOpen={onOpen} />
      <ExternalLinks item={found} mayChange={mayChange} run={run} />
      <Conversation item={found} mayWrite={viewer !== undefined} run={run} />
      <Timeline item={found} onOpen={onOpen} />
    </article>
  );
}
