import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { LiveSign } from "../backlog/LiveSign";
import { useCalmly } from "../backlog/useCalmly";
import { useChanges } from "../backlog/useChanges";
import { useCursorBefore } from "../backlog/useCursorBefore";
import { Button, buttonClass } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Segmented } from "../design/Segmented";
import { SkeletonText } from "../design/Skeleton";
import { useQuery } from "../graphql/useQuery";
import { Link } from "../routing/Link";
import { Asked } from "./Asked";
import styles from "./FollowedItems.module.css";
import { FollowedRow } from "./FollowedRow";
import { type Followed, followingQuery } from "./followingQuery";
import { NothingFollowed } from "./NothingFollowed";
import type { Viewer } from "./viewer";
import { isFresh, noteListVisit, useLastListVisit } from "./visits";

type Whose = "all" | "mine" | "ours";

/** The API gives at most so many at once; who follows more has the backlog to search them in. */
const most = 100;

export function FollowedItems({ viewer }: { viewer: Viewer }) {
  const [first, setFirst] = useState(25);
  const [whose, setWhose] = useState<Whose>("all");
  const { since, settled } = useCursorBefore();
  const answer = useQuery(followingQuery, { first }, { skip: !settled });
  const { error, refetch } = answer;
  // While more of them are on their way, those that are there stay.
  const last = useRef(answer.data);
  last.current = answer.data ?? last.current;
  const data = last.current;
  const connection = useChanges({ ideas: {}, painPoints: {} }, since, {
    onChange: useCalmly(refetch),
    onRemoved: refetch,
    onGap: refetch,
  });
  const before = useLastListVisit();
  const following = data?.viewer.following;
  useEffect(() => {
    if (following && before !== undefined) noteListVisit(following.nodes);
  }, [following, before]);

  const own = new Set(viewer.organizations.map(({ id }) => id));
  const isOurs = (item: Followed) => item.organization !== null && own.has(item.organization.id);
  const shown = (following?.nodes ?? []).filter(
    // What is not the organization's is there because the reader follows it.
    (item) => whose === "all" || (whose === "mine" ? item.supportedByMe || !isOurs(item) : isOurs(item)),
  );
  const fresh = shown.filter((item) => isFresh(item, before ?? null));
  const rest = shown.filter((item) => !fresh.includes(item));
  const hidden = following ? following.totalCount - following.nodes.length : 0;

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>Pain points</h1>
          <LiveSign connection={connection} />
        </div>
        {viewer.maySubmit && (
          <Link href="/pain-points/new" className={buttonClass({ look: "primary" })}>
            <Plus size={18} aria-hidden />
            New pain point
          </Link>
        )}
      </header>
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={8} label="Loading the pain points" />}
      {data && data.reliefDue.nodes.length > 0 && <Asked painPoints={data.reliefDue.nodes} />}
      {following && following.totalCount === 0 && <NothingFollowed viewer={viewer} />}
      {following && following.totalCount > 0 && (
        <>
          <Segmented<Whose>
            label="Whose"
            value={whose}
            onChange={setWhose}
            options={[
              { value: "all", label: "All" },
              { value: "mine", label: "Mine" },
              { value: "ours", label: "Our organization’s" },
            ]}
          />
          {shown.length === 0 && <p className={styles.none}>{emptyTexts[whose]}</p>}
          <Group title="Since your last visit" items={fresh} fresh />
          <Group title={fresh.length > 0 ? "Seen before" : ""} items={rest} />
          {hidden > 0 && first < most && (
            <Button onPress={() => setFirst(most)}>Show {Math.min(hidden, most - first)} more</Button>
          )}
          {hidden > 0 && first >= most && (
            <p className={styles.none}>
              {hidden} more did not change for longer; the <Link href="/backlog">backlog</Link> finds them.
            </p>
          )}
        </>
      )}
    </div>
  );
}

const emptyTexts: Record<Whose, string> = {
  all: "",
  mine: "You say “me too” to none of these and follow no others yet.",
  ours: "Your organization brought up none of these.",
};

function Group({
  title,
  items,
  fresh = false,
}: {
  title: string;
  items: readonly Followed[];
  fresh?: boolean;
}) {
  if (items.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title || "Pain points"}>
      <h2 className={title ? styles.subtitle : "visually-hidden"}>{title || "All of them"}</h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <FollowedRow key={item.id} item={item} fresh={fresh} />
        ))}
      </ul>
    </section>
  );
}
