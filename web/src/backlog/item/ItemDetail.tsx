import { i18n } from "@lingui/core";
import { SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { Link } from "../../routing/Link";
import { itemOf } from "../items";
import { writerOn } from "../rights";
import { StatusBadge } from "../StatusBadge";
import { statusMeanings } from "../statuses";
import { useWords } from "../useWords";
import { Conversation } from "./Conversation";
import { ExternalLinks } from "./ExternalLinks";
import { FollowButton } from "./FollowButton";
import styles from "./ItemDetail.module.css";
import { ItemHead } from "./ItemHead";
import { ItemHeading, PartLevel } from "./ItemHeading";
import { ItemVotes } from "./ItemVotes";
import { LinkedItems } from "./LinkedItems";
import { Merging } from "./Merging";
import { PainDetails } from "./PainDetails";
import { Properties } from "./Properties";
import { Scores } from "./Scores";
import { StatusForm } from "./StatusForm";
import { Supporters } from "./Supporters";
import { Timeline } from "./Timeline";
import { type LoadedItem, useItem } from "./useItem";
import { WithdrawButton } from "./WithdrawButton";

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

  if (!data && error) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return <SkeletonText lines={6} label={i18n.t("Loading the item")} />;
  if (!found)
    return (
      <EmptyState
        icon={<SearchX size={28} />}
        title={i18n.t("Not found")}
        level={Level === "h1" ? "h1" : "h2"}
      >
        {i18n.t("There is no such item, or it comes from a workshop that you had no seat in.")}
      </EmptyState>
    );

  const item = itemOf(found);
  const mayChange = acting !== undefined;
  const writer = writerOn(found, viewer);
  return (
    <PartLevel value={Level === "h1" ? "h2" : "h4"}>
      <article className={styles.detail}>
        {/* What stood there stays, with what is being typed: it is only not the newest. */}
        <ErrorNote error={error} onRetry={refetch} />
        <ItemHead
          item={item}
          level={Level}
          seat={viewer?.seats.find((other) => other.workshop.id === item.workshop?.id)}
        >
          {writer && <FollowButton item={found} run={run} />}
          {found.__typename === "PainPoint" && <WithdrawButton painPoint={found} run={run} />}
        </ItemHead>

        <section className={styles.section} aria-label={i18n.t("Status")}>
          <div className={styles.standing}>
            <StatusBadge status={item.status} />
            <span className={styles.meaning}>{statusMeanings[item.status]}</span>
            {mayChange && !changing && item.status !== "MERGED" && (
              <Button size="small" className={styles.copy ?? ""} onPress={() => setChanging(true)}>
                {i18n.t("Change status")}
              </Button>
            )}
          </div>
          {item.statusReason && (
            <blockquote className={styles.reason} dir="auto">
              {item.statusReason}
            </blockquote>
          )}
          {(item.status === "DELIVERED" || item.status === "CONFIRMED") && (
            <p className={styles.small}>
              <Link href={`/backlog/changelog?idea=${item.id}`}>
                {i18n.t("In the changelog, with what came of it")}
              </Link>
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
            <ItemHeading>{i18n.t("The question it answers")}</ItemHeading>
            <p className={styles.quote} dir="auto">
              {item.question}
            </p>
          </section>
        )}

        <ItemVotes id={id} votes={item.votes} />

        {found.__typename === "Idea" && (
          <section className={styles.section} aria-labelledby={`scores-${id}`}>
            <ItemHeading id={`scores-${id}`}>{i18n.t("Scores")}</ItemHeading>
            <Scores idea={found} mayChange={mayChange} run={run} />
          </section>
        )}

        <LinkedItems item={found} mayChange={mayChange} run={run} onOpen={onOpen} />
        <Supporters item={found} isTeam={viewer?.readsWholeBacklog ?? false} run={run} />
        <Merging item={found} mayChange={mayChange} run={run} onOpen={onOpen} />
        <ExternalLinks item={found} mayChange={mayChange} run={run} />
        <Conversation key={writer} item={found} writer={writer} run={run} />
        <Timeline item={found} onOpen={onOpen} />
      </article>
    </PartLevel>
  );
}
