import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { useLocale } from "react-aria/I18nProvider";
import { ListKeyboardDelegate } from "react-aria/ListKeyboardDelegate";
import { mergeProps } from "react-aria/mergeProps";
import { useCollator } from "react-aria/useCollator";
import { useGridList } from "react-aria/useGridList";
import { Item } from "react-stately/Item";
import { useListState } from "react-stately/useListState";
import type { BoardCard } from "../workshopBoard";
import { rowOf, spoken } from "./CardRow";

const nothingDisabled = new Set<string>();
const isSame = (one: ReadonlySet<string | number>, other: ReadonlySet<string | number>) =>
  one.size === other.size && [...one].every((key) => other.has(key));
const itemOf = (card: BoardCard) => (
  <Item key={card.cardId} textValue={spoken(card)}>
    {null}
  </Item>
);

/**
 * Walking through cards and selecting them by keys, letters and pointer, as the component library does it for a whole
 * list. What it would do in each row is done here once: the rows are too many to listen themselves.
 */
export function useCardGrid(
  grid: RefObject<HTMLElement | null>,
  {
    label,
    cards,
    selected,
    onSelect,
  }: {
    label: string;
    cards: readonly BoardCard[];
    selected: ReadonlySet<string>;
    onSelect: (cardIds: ReadonlySet<string>) => void;
  },
) {
  const { direction } = useLocale();
  const collator = useCollator({ usage: "search", sensitivity: "base" });
  // The library's own set knows where a range begins; it holds for as long as nobody else selects or lets go.
  const chosen = useRef<ReadonlySet<string | number>>(selected);
  const state = useListState<BoardCard>({
    items: cards,
    children: itemOf,
    selectionMode: "multiple",
    selectedKeys: isSame(chosen.current, selected) ? chosen.current : selected,
    onSelectionChange: (keys) => {
      const now = keys === "all" ? new Set<string | number>(cards.map((card) => card.cardId)) : keys;
      chosen.current = now;
      onSelect(new Set([...now].map(String)));
    },
  });
  const { collection, selectionManager: manager } = state;
  const keyboardDelegate = useMemo(
    () =>
      new ListKeyboardDelegate({
        collection,
        collator,
        ref: grid,
        disabledKeys: nothingDisabled,
        layout: "grid",
        direction,
      }),
    [collection, collator, grid, direction],
  );
  const { gridProps } = useGridList(
    { "aria-label": label, keyboardDelegate, keyboardNavigationBehavior: "tab" },
    state,
    grid,
  );

  const { isFocused, focusedKey } = manager;
  useEffect(() => {
    if (!isFocused || focusedKey === null) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-key="${focusedKey}"]`);
    if (row && !row.contains(document.activeElement)) row.focus({ preventScroll: true });
  }, [grid, isFocused, focusedKey]);

  const select = (row: HTMLElement, upTo: boolean) => {
    const key = row.dataset.key ?? "";
    if (upTo) manager.extendSelection(key);
    else manager.toggleSelection(key);
  };
  return {
    focusedId: focusedKey,
    props: {
      ...mergeProps(
        {
          onFocus: (event: FocusEvent) => {
            const row = rowOf(event.target);
            if (row?.dataset.key) manager.setFocusedKey(row.dataset.key);
          },
          onClick: (event: MouseEvent) => {
            const row = rowOf(event.target);
            if (row) select(row, event.shiftKey);
          },
          onKeyDown: (event: KeyboardEvent) => {
            const row = rowOf(event.target);
            if (!row || event.repeat || (event.key !== " " && event.key !== "Enter")) return;
            event.preventDefault();
            select(row, event.shiftKey);
          },
        },
        gridProps,
      ),
      // Rows are found by their keys alone.
      "data-collection": undefined,
    },
  };
}
