import { i18n } from "@lingui/core";
import { useCallback, useMemo, useState } from "react";
import { AppShell } from "../design/AppShell";
import { Tabs } from "../design/Tabs";
import { Refusal } from "../graphql/failures";
import { BacklogContent } from "./BacklogContent";
import { BacklogHead } from "./BacklogHead";
import { BulkBar } from "./bulk/BulkBar";
import { useBulkEdit } from "./bulk/useBulkEdit";
import { ItemDrawer } from "./item/ItemDrawer";
import { StatusDialog } from "./item/StatusDialog";
import { KeyHelp } from "./KeyHelp";
import { LayoutSwitch } from "./LayoutSwitch";
import { NoSeat } from "./NoSeat";
import type { Status } from "./statuses";
import { tabNames } from "./tabs";
import { focusItem, useListKeys } from "./useListKeys";
import { useSelection } from "./useSelection";
import { useShown } from "./useShown";
import { useStatusMoves } from "./useStatusMoves";
import { useView } from "./useView";
import type { Tab } from "./view";
import { SavedViews } from "./views/SavedViews";

/** The backlog: what the address names, and everything that can be done with it. */
export function Backlog() {
  const { view, openId, change, open } = useView();
  const shown = useShown(view);
  const { choices, listed, find } = shown;
  const { rights } = choices;
  const [current, setCurrent] = useState<string | null>(null);
  const [helping, setHelping] = useState(false);
  const moves = useStatusMoves(rights, shown.items.replace);
  const bulk = useBulkEdit(view.tab, rights, shown.refresh);

  const changeable = useMemo(() => {
    const items = listed.map(find).filter((item) => item !== undefined);
    return new Set(items.filter((item) => rights.actingOn(item) !== undefined).map((item) => item.id));
  }, [listed, find, rights]);
  const selecting = useSelection(
    listed,
    useCallback((id) => changeable.has(id), [changeable]),
  );
  const selected = listed.filter((id) => selecting.selection.ids.has(id)).flatMap((id) => find(id) ?? []);

  useListKeys({
    lists: shown.ids,
    current,
    onOpen: open,
    onSelect: (id) => selecting.select(id, false),
    onStep: selecting.walk,
    onSelectAll: selecting.all,
    onClear: selecting.clear,
    onStatus: (id) => {
      const item = find(id);
      if (item) moves.ask(item, null);
    },
    onMove: (id, by) => {
      const item = find(id);
      const statuses: readonly Status[] = shown.board.columns.map((column) => column.status);
      const next = item && statuses[statuses.indexOf(item.status) + by];
      if (item && next) moves.ask(item, next);
    },
    onHelp: () => setHelping(true),
  });

  const { error } = shown.items;
  if (error instanceof Refusal && /^AUTH_|^NOT_ALLOWED$/.test(error.code)) return <NoSeat />;

  const at = openId === null ? -1 : listed.indexOf(openId);
  return (
    <AppShell width="full" current="backlog">
      <BacklogHead
        view={view}
        turn={shown.turn}
        connection={shown.connection}
        wholeBacklog={rights.wholeBacklog}
        onHelp={() => setHelping(true)}
      />
      {rights.wholeBacklog && <SavedViews view={view} />}
      <Tabs
        label={i18n.t("What to list")}
        selected={view.tab}
        onSelect={(tab) => tab !== view.tab && change({ tab: tab as Tab })}
        tabs={(["pain-points", "ideas"] as const).map((tab) => ({
          id: tab,
          label: tabNames[tab],
          count: choices.counts?.[tab],
          content: (
            <BacklogContent
              view={view}
              shown={shown}
              selecting={selecting}
              bulk={bulk}
              moves={moves}
              currentId={current}
              openId={openId}
              onCurrent={setCurrent}
              onOpen={open}
              onChange={change}
            />
          ),
        }))}
        aside={<LayoutSwitch view={view} onChange={(layout) => change({ layout })} />}
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
      {selected.length > 0 && openId === null && (
        <BulkBar
          tab={view.tab}
          items={selected}
          words={choices.words}
          bulk={bulk}
          onClear={selecting.clear}
        />
      )}
      {moves.asked && (
        <StatusDialog
          tab={view.tab}
          what={moves.asked.item.text ?? i18n.t("This text was erased.")}
          initial={moves.asked.status}
          onConfirm={moves.confirm}
          onClose={moves.cancel}
        />
      )}
      {helping && <KeyHelp rights={rights} onClose={() => setHelping(false)} />}
    </AppShell>
  );
}
