import { ChartColumn, ChartScatter, Inbox, KanbanSquare, Keyboard, KeyRound, Rows3 } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { AppShell } from "../design/AppShell";
import { Button, buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { ErrorNote } from "../design/ErrorNote";
import { IconButton } from "../design/IconButton";
import { Segmented } from "../design/Segmented";
import { Tabs } from "../design/Tabs";
import { Refusal } from "../graphql/failures";
import { Link } from "../routing/Link";
import styles from "./BacklogPage.module.css";
import { Board } from "./board/Board";
import { useBoard } from "./board/useBoard";
import { BulkBar } from "./bulk/BulkBar";
import { FailedNote } from "./bulk/FailedNote";
import { useBulkEdit } from "./bulk/useBulkEdit";
import { ChangelogLink } from "./changelog/ChangelogLink";
import { CopyQuery } from "./filtering/CopyQuery";
import { FilterBar } from "./filtering/FilterBar";
import { ItemDrawer } from "./item/ItemDrawer";
import { StatusDialog } from "./item/StatusDialog";
import { KeyHelp } from "./KeyHelp";
import { LiveSign } from "./LiveSign";
import { extendTo, keepListed, nothingSelected, selectAll, step, toggle } from "./selection";
import type { Status } from "./statuses";
import { ItemTable } from "./table/ItemTable";
import { TableFoot } from "./table/TableFoot";
import { TableSkeleton } from "./table/TableSkeleton";
import { useBacklog } from "./useBacklog";
import { useChanges } from "./useChanges";
import { useChoices } from "./useChoices";
import { useDensity } from "./useDensity";
import { focusItem, useListKeys } from "./useListKeys";
import { useStatusMoves } from "./useStatusMoves";
import { useView } from "./useView";
import { isNarrowed, type Layout, layoutsOf, type Tab } from "./view";
import { SavedViews } from "./views/SavedViews";

interface LayoutOption {
  value: Layout;
  label: string;
  icon: React.ReactNode;
}

const Matrix = lazy(() => import("./chart/Matrix"));
const Numbers = lazy(() => import("./numbers/Numbers"));

export function Backlog() {
  const { view, key, openId, change, open } = useView();
  const choices = useChoices(view);
  const list = useBacklog(view, key, view.layout === "table" || view.layout === "chart");
  const board = useBoard(view, key, view.layout === "board");
  const shown = view.layout === "board" ? board : list;
  const [changes, setChanges] = useState(0);
  const connection = useChanges((item) => {
    shown.hear(item);
    choices.refetch();
    setChanges((count) => count + 1);
  }, shown.refresh);
  const [density, setDensity] = useDensity();
  const [current, setCurrent] = useState<string | null>(null);
  const [selection, setSelection] = useState(nothingSelected);
  const [helping, setHelping] = useState(false);
  const moves = useStatusMoves(choices.rights, shown.replace);

  const bulk = useBulkEdit(view.tab, () => {
    shown.refresh();
    choices.refetch();
  });

  const lists = useMemo(
    () =>
      view.layout === "board" ? board.columns.map((column) => column.page?.items ?? []) : [list.items ?? []],
    [view.layout, board.columns, list.items],
  );
  const ids = useMemo(() => lists.map((items) => items.map((item) => item.id)), [lists]);
  const listed = useMemo(() => ids.flat(), [ids]);
  useEffect(() => setSelection((before) => keepListed(before, listed)), [listed]);
  const find = (id: string) => lists.flat().find((item) => item.id === id);

  // Handed to rows that are drawn again only when their item changes.
  const now = useRef({ listed, open });
  now.current = { listed, open };
  const handlers = useMemo(
    () => ({
      onOpen: (id: string) => now.current.open(id),
      onCurrent: setCurrent,
      onSelect: (id: string, range: boolean) =>
        setSelection((before) => (range ? extendTo(before, now.current.listed, id) : toggle(before, id))),
    }),
    [],
  );
  const all = () =>
    setSelection((before) => (before.ids.size === listed.length ? nothingSelected : selectAll(listed)));

  useListKeys({
    lists: ids,
    current,
    onOpen: open,
    onSelect: (id) => handlers.onSelect(id, false),
    onStep: (from, to) => setSelection((before) => step(before, listed, from, to)),
    onSelectAll: () => setSelection(selectAll(listed)),
    onClear: () => setSelection(nothingSelected),
    onStatus: (id) => {
      const item = find(id);
      if (item) moves.ask(item, null);
    },
    onMove: (id, by) => {
      const item = find(id);
      const statuses: readonly Status[] = board.columns.map((column) => column.status);
      const next = item && statuses[statuses.indexOf(item.status) + by];
      if (item && next) moves.ask(item, next);
    },
    onHelp: () => setHelping(true),
  });

  const forbidden = shown.error instanceof Refusal && /^AUTH_|^NOT_ALLOWED$/.test(shown.error.code);
  if (forbidden) return <NoSeat />;

  const empty =
    view.layout === "table" || view.layout === "chart"
      ? list.items?.length === 0
      : view.layout === "board"
        ? board.total === 0
        : choices.counts?.[view.tab] === 0;
  const content = (
    <>
      <FilterBar
        view={view}
        choices={choices}
        total={view.layout === "numbers" ? choices.counts?.[view.tab] : shown.total}
        density={density}
        onDensity={setDensity}
        onChange={change}
      />
      {shown.unseen > 0 && view.layout !== "numbers" && (
        <div className={styles.unseen}>
          <Button size="small" look="signal" onPress={shown.refresh}>
            {shown.unseen === 1 ? "Show 1 change" : `Show ${shown.unseen} changes`}
          </Button>
        </div>
      )}
      <ErrorNote error={shown.error} onRetry={shown.refresh} />
      <FailedNote bulk={bulk} find={find} onOpen={open} />
      {empty ? (
        <NothingHere
          tab={view.tab}
          narrowed={isNarrowed(view)}
          onClear={() => change({ search: "", conditions: {} })}
        />
      ) : view.layout === "numbers" ? (
        <Suspense fallback={<div role="status" aria-label="Loading the numbers" />}>
          <Numbers
            view={view}
            turn={changes}
            onPick={(field, condition) =>
              change({ layout: "table", conditions: { ...view.conditions, [field]: condition } })
            }
          />
        </Suspense>
      ) : view.layout === "chart" && list.items ? (
        <Suspense fallback={<div role="status" aria-label="Loading the chart" />}>
          <Matrix
            items={list.items}
            rights={choices.rights}
            currentId={current}
            openId={openId}
            replace={list.replace}
            onOpen={open}
            onCurrent={setCurrent}
          />
          <TableFoot list={list} />
        </Suspense>
      ) : view.layout === "board" ? (
        <Board
          board={board}
          rights={choices.rights}
          currentId={current}
          openId={openId}
          selected={selection.ids}
          onMove={moves.ask}
          {...handlers}
        />
      ) : list.items ? (
        <div className={styles.list} data-stale={list.stale || undefined}>
          <ItemTable
            view={view}
            items={list.items}
            total={list.total ?? 0}
            density={density}
            currentId={current}
            openId={openId}
            touchedId={list.touched}
            selection={selection}
            onSelectAll={all}
            onOrder={(order) => change({ order })}
            {...handlers}
          />
          <TableFoot list={list} />
        </div>
      ) : (
        !list.error && <TableSkeleton />
      )}
    </>
  );

  const selected = lists.flat().filter((item) => selection.ids.has(item.id));
  const at = openId === null ? -1 : listed.indexOf(openId);
  return (
    <AppShell width="full" current="backlog">
      <header className={styles.head}>
        <h1 className={styles.title}>Backlog</h1>
        <LiveSign connection={connection} />
        <div className={styles.headActions}>
          <ChangelogLink turn={changes} />
          <CopyQuery view={view} />
          <IconButton
            label="Keys"
            className={styles.keys ?? ""}
            icon={<Keyboard size={18} />}
            onPress={() => setHelping(true)}
          />
        </div>
      </header>
      {choices.rights.wholeBacklog && <SavedViews view={view} />}
      <Tabs
        label="What to list"
        selected={view.tab}
        onSelect={(tab) => tab !== view.tab && change({ tab: tab as Tab })}
        tabs={(["pain-points", "ideas"] as const).map((tab) => ({
          id: tab,
          label: tab === "ideas" ? "Ideas" : "Pain points",
          count: choices.counts?.[tab],
          content,
        }))}
        aside={
          <Segmented<Layout>
            label="Layout"
            value={view.layout}
            options={
              [
                { value: "table", label: "Table", icon: <Rows3 size={16} aria-hidden /> },
                { value: "board", label: "Board", icon: <KanbanSquare size={16} aria-hidden /> },
                { value: "chart", label: "Impact / effort", icon: <ChartScatter size={16} aria-hidden /> },
                { value: "numbers", label: "Numbers", icon: <ChartColumn size={16} aria-hidden /> },
              ].filter(({ value }) => layoutsOf(view.tab).includes(value as Layout)) as LayoutOption[]
            }
            onChange={(layout) => change({ layout })}
          />
        }
      />
      <ItemDrawer
        id={openId}
        before={at > 0 ? listed[at - 1] : undefined}
        after={at >= 0 ? listed[at + 1] : undefined}
        onClose={() => {
          const last = openId;
          open(null);
          // After walking through items in the drawer, the focus belongs to the last one.
          if (last) setTimeout(() => focusItem(last), 0);
        }}
        onOpen={open}
      />
      {selected.length > 0 && openId === null && choices.rights.wholeBacklog && (
        <BulkBar
          tab={view.tab}
          items={selected}
          words={choices.words}
          bulk={bulk}
          onClear={() => setSelection(nothingSelected)}
        />
      )}
      {moves.asked && (
        <StatusDialog
          tab={view.tab}
          what={moves.asked.item.text ?? "This text was erased."}
          initial={moves.asked.status}
          onConfirm={moves.confirm}
          onClose={moves.cancel}
        />
      )}
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </AppShell>
  );
}

function NothingHere({ tab, narrowed, onClear }: { tab: Tab; narrowed: boolean; onClear: () => void }) {
  return (
    <EmptyState
      icon={<Inbox size={28} />}
      title={narrowed ? "Nothing fits" : tab === "ideas" ? "No ideas yet" : "No pain points yet"}
      action={narrowed && <Button onPress={onClear}>Clear search and filters</Button>}
    >
      {narrowed
        ? "No item has all of that. Take a filter away, or look behind the other tab."
        : "Cards that a facilitator keeps in a workshop appear here at once, with their votes per side."}
    </EmptyState>
  );
}

function NoSeat() {
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
}
