import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
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
          <h1 className={styles.title}>{i18n.t("Pain points")}</h1>
          <LiveSign connection={connection} />
        </div>
        {viewer.maySubmit && (
          <Link href="/pain-points/new" className={buttonClass({ look: "primary" })}>
            <Plus size={18} aria-hidden />
            {i18n.t("New pain point")}
          </Link>
        )}
      </header>
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={8} label={i18n.t("Loading the pain points")} />}
      {data && data.reliefDue.nodes.length > 0 && <Asked painPoints={data.reliefDue.nodes} />}
      {following && following.totalCount === 0 && <NothingFollowed viewer={viewer} />}
      {following && following.totalCount > 0 && (
        <>
          <Segmented<Whose>
            label={i18n.t("Whose")}
            value={whose}
            onChange={setWhose}
            options={[
              { value: "all", label: i18n.t("All") },
              { value: "mine", label: i18n.t("Mine") },
              { value: "ours", label: i18n.t("Our organization’s") },
            ]}
          />
          {shown.length === 0 && <p className={styles.none}>{emptyTexts[whose]}</p>}
          <Group title={i18n.t("Since your last visit")} items={fresh} fresh />
          <Group title={fresh.length > 0 ? i18n.t("Seen before") : ""} items={rest} />
          {hidden > 0 && first < most && (
            <Button onPress={() => setFirst(most)}>
              {i18n.t("Show {min} more", { min: Math.min(hidden, most - first) })}
            </Button>
          )}
          {hidden > 0 && first >= most && (
            <p className={styles.none}>
              <Trans
                id="{hidden} more did not change for longer; the <0>backlog</0> finds them."
                values={{ hidden }}
                components={{ 0: <Link href="/backlog" /> }}
              />
            </p>
          )}
        </>
      )}
    </div>
  );
}

const emptyTexts: Record<Whose, string> = {
  all: "",
  mine: i18n.t("You say “me too” to none of these and follow no others yet."),
  ours: i18n.t("Your organization brought up none of these."),
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
    <section className={styles.group} aria-label={title || i18n.t("Pain points")}>
      <h2 className={title ? styles.subtitle : "visually-hidden"}>{title || i18n.t("All of them")}</h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <FollowedRow key={item.id} item={item} fresh={fresh} />
        ))}
      </ul>
    </section>
  );
}
