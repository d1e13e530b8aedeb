import { useCallback, useMemo, useState } from "react";
import { useBoard } from "./board/useBoard";
import { changesOf } from "./changesOf";
import { useBacklog } from "./useBacklog";
import { useCalmly } from "./useCalmly";
import { useChanges } from "./useChanges";
import { useChoices } from "./useChoices";
import { useCursorBefore } from "./useCursorBefore";
import type { BacklogView } from "./view";

/** What a view shows, kept up to date: its items, in columns where it has some, and what is counted around them. */
export function useShown(view: BacklogView) {
  const choices = useChoices(view);
  const list = useBacklog(view, view.layout === "table" || view.layout === "chart");
  const board = useBoard(view, view.layout === "board");
  const beforeNumbers = useCursorBefore();
  const items = view.layout === "board" ? board : list;
  const lists = useMemo(
    () =>
      view.layout === "board" ? board.columns.map((column) => column.page?.items ?? []) : [list.items ?? []],
    [view.layout, board.columns, list.items],
  );
  const ids = useMemo(() => lists.map((column) => column.map((item) => item.id)), [lists]);
  const listed = useMemo(() => ids.flat(), [ids]);

  const byId = useMemo(() => new Map(lists.flat().map((item) => [item.id, item])), [lists]);
  const find = useCallback((id: string) => byId.get(id), [byId]);

  // Numbers are counted again whenever this one grows.
  const [turn, setTurn] = useState(0);
  const recount = useCalmly(() => {
    choices.refetch();
    setTurn((count) => count + 1);
  });
  const refresh = () => {
    if (view.layout !== "numbers") items.refresh();
    recount();
  };
  const connection = useChanges(
    changesOf(view, listed),
    view.layout === "numbers" ? beforeNumbers.since : items.since,
    {
      onChange: (item) => {
        if ((item.__typename === "Idea") === (view.tab === "ideas")) items.hear(item);
        recount();
      },
      onRemoved: (id) => {
        items.drop(id);
        recount();
      },
      onGap: refresh,
    },
  );
  return {
    choices,
    list,
    board,
    items,
    ids,
    listed,
    turn,
    connection,
    refresh,
    find,
    /** Whether there is nothing to show; undefined while nobody knows. */
    empty:
      view.layout === "numbers"
        ? choices.counts && choices.counts[view.tab] === 0
        : view.layout === "board"
          ? board.total === 0
          : list.items && list.items.length === 0,
    /** Whether what is counted would be told from then on. */
    ready: beforeNumbers.settled,
  };
}

export type ShownBacklog = ReturnType<typeof useShown>;
