import { Inbox, KeyRound } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { AppShell } from "../design/AppShell";
import { Button, buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { ErrorNote } from "../design/ErrorNote";
import { Refusal } from "../graphql/failures";
import { useQuery } from "../graphql/useQuery";
import { Link } from "../routing/Link";
import { navigate, useSearchParams } from "../routing/location";
import styles from "./BacklogPage.module.css";
import { CopyQuery } from "./CopyQuery";
import { FilterBar } from "./FilterBar";
import { conditionCount, readFilter, type Tab, whereOf, writeFilter } from "./filter";
import { ItemDrawer } from "./ItemDrawer";
import { ItemList } from "./ItemList";
import { choicesQuery } from "./items";
import { LiveSign } from "./LiveSign";
import { useAccessLink } from "./useAccessLink";
import { useBacklog } from "./useBacklog";

/** The pain points and ideas that outlive their workshops. The whole state of the page is its address. */
export default function BacklogPage() {
  const access = useAccessLink();
  if (access.state === "opening")
    return (
      <AppShell width="wide" current="backlog">
        {null}
      </AppShell>
    );
  if (access.state === "refused")
    return (
      <AppShell width="wide" current="backlog">
        <h1 className="visually-hidden">Backlog</h1>
        <ErrorNote error={access.error} />
      </AppShell>
    );
  return <Backlog />;
}

function Backlog() {
  const query = useSearchParams();
  const address = query.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the query
  const filter = useMemo(() => readFilter(query), [address]);
  const openId = query.get("item");
  const key = writeFilter(filter);
  const list = useBacklog(filter, key);
  const [reads, setReads] = useState(0);
  const choices = useQuery(choicesQuery, {
    painPoints: whereOf({ ...filter, tab: "pain-points" }) as never,
    ideas: whereOf({ ...filter, tab: "ideas" }) as never,
  });

  const go = (next: Partial<typeof filter>, item: string | null = null) => {
    const path = writeFilter({ ...filter, ...next });
    const rest = item ? `item=${encodeURIComponent(item)}` : "";
    navigate(["/backlog", [path, rest].filter(Boolean).join("&")].filter(Boolean).join("?"), {
      replace: next.search !== undefined,
    });
  };

  // The counts on the tabs follow what happens in the list.
  const { refetch } = choices;
  useEffect(() => {
    if (list.unseen + reads > 0) refetch();
  }, [list.unseen, reads, refetch]);

  const narrowed = conditionCount(filter) > 0 || filter.search !== "";
  if (list.error instanceof Refusal && /^AUTH_|^NOT_ALLOWED$/.test(list.error.code))
    return (
      <AppShell width="wide" current="backlog">
        <EmptyState
          level="h1"
          icon={<KeyRound size={28} />}
          title="The backlog opens with a seat"
          action={
            <Link href="/" className={buttonClass({ look: "primary" })}>
              Join a workshop
            </Link>
          }
        >
          Join a workshop and you see what came out of it. A product team opens all of it with the link that
          CoInnovation printed when it started.
        </EmptyState>
      </AppShell>
    );

  return (
    <AppShell width="wide" current="backlog">
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>Backlog</h1>
          <p className={styles.lead}>
            {choices.data?.viewer.readsWholeBacklog
              ? "What all workshops of this workspace left to do."
              : "What your workshops left to do."}
          </p>
        </div>
        <div className={styles.headActions}>
          <LiveSign connection={list.connection} />
          <CopyQuery filter={filter} />
        </div>
      </header>

      <FilterBar
        filter={filter}
        counts={
          choices.data && {
            "pain-points": choices.data.painPoints.totalCount,
            ideas: choices.data.ideas.totalCount,
          }
        }
        workshops={choices.data?.workshops.nodes ?? []}
        themes={themesOf(choices.data, filter.themes)}
        onChange={go}
      >
        {list.unseen > 0 && (
          <div className={styles.unseen}>
            <Button
              size="small"
              look="signal"
              onPress={() => {
                list.refresh();
                setReads((value) => value + 1);
              }}
            >
              {list.unseen === 1 ? "Show 1 change" : `Show ${list.unseen} changes`}
            </Button>
          </div>
        )}
        <ErrorNote error={list.error} onRetry={list.refresh} />
        <ItemList list={list} openId={openId} tab={filter.tab} onOpen={(id) => go({}, id)}>
          <EmptyState
            icon={<Inbox size={28} />}
            title={narrowed ? "Nothing fits" : emptyTitles[filter.tab]}
            action={
              narrowed && (
                <Button
                  onPress={() => go({ search: "", statuses: [], sides: [], themes: [], workshopId: null })}
                >
                  Clear search and filters
                </Button>
              )
            }
          >
            {narrowed
              ? "No item has all of that. Take a filter away, or look behind the other tab."
              : "Cards that a facilitator keeps in a workshop appear here at once, with their votes per side."}
          </EmptyState>
        </ItemList>
      </FilterBar>

      <ItemDrawer id={openId} onClose={() => go({})} onOpen={(id) => go({}, id)} />
    </AppShell>
  );
}

const emptyTitles: Record<Tab, string> = {
  "pain-points": "No pain points yet",
  ideas: "No ideas yet",
};

type Choices = {
  painPointThemes: { nodes: { theme: string | null }[] };
  ideaThemes: { nodes: { theme: string | null }[] };
};

function themesOf(choices: Choices | undefined, chosen: readonly string[]): string[] {
  const found = [...(choices?.painPointThemes.nodes ?? []), ...(choices?.ideaThemes.nodes ?? [])];
  const names = new Set([...chosen, ...found.flatMap((item) => item.theme ?? [])]);
  return [...names].sort((a, b) => a.localeCompare(b));
}
