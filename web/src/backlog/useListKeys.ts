import { isBusy, useKeys } from "../design/useKeys";

interface ListKeys {
  /** What can be walked: columns of ids; a table is one column. */
  lists: readonly (readonly string[])[];
  current: string | null;
  onOpen: (id: string) => void;
  onSelect: (id: string) => void;
  /** A step with Shift held. */
  onStep: (from: string, to: string) => void;
  onSelectAll: () => void;
  onClear: () => void;
  onStatus: (id: string) => void;
  /** Towards a neighboring list, where lists are statuses. */
  onMove: (id: string, by: -1 | 1) => void;
  onHelp: () => void;
}

/** One key for what is done a hundred times a day. Quiet while somebody types, or works in a dialog or menu. */
export function useListKeys(keys: ListKeys) {
  useKeys(
    (event) =>
      !isBusy(event) && document.querySelector("[role=dialog], [role=menu]") === null && handle(event, keys),
  );
}

const itemElement = (id: string) => document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);

/** What has the focus of an item: itself, or what opens it. */
const handleOf = (element: HTMLElement | null) =>
  element?.matches("button") ? element : (element?.querySelector<HTMLElement>("[data-handle]") ?? null);

/** Puts the focus on an item and brings it into sight. */
export function focusItem(id: string) {
  const element = itemElement(id);
  handleOf(element)?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Whether the key meant something here. */
function handle(event: KeyboardEvent, keys: ListKeys): boolean {
  const row = (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
  const onRow = row !== null && event.target === handleOf(row);
  const id = row?.dataset.item ?? keys.current;
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key.toLowerCase() === "a" && row) {
    keys.onSelectAll();
    return true;
  }
  if (command || event.altKey) return false;
  const step = { j: 1, J: 1, k: -1, K: -1, ...(row && { ArrowDown: 1, ArrowUp: -1 }) }[event.key];
  if (step !== undefined) return walk(keys, row?.dataset.item ?? null, step, event.shiftKey);
  const aside = { h: -1, l: 1, ...(row && { ArrowLeft: -1, ArrowRight: 1 }) }[event.key] as
    | -1
    | 1
    | undefined;
  if (aside !== undefined && row && keys.lists.length > 1) {
    if (event.shiftKey) keys.onMove(row.dataset.item ?? "", aside);
    else cross(keys.lists, row.dataset.item ?? "", aside);
    return true;
  }
  switch (event.key) {
    case "/":
      document.querySelector<HTMLElement>("main input[type=search]")?.focus();
      return true;
    case "?":
      keys.onHelp();
      return true;
    case "Escape":
      keys.onClear();
      return true;
    case "Enter":
    case "o":
      if (!id || (event.key === "Enter" && !onRow)) return false;
      keys.onOpen(id);
      return true;
    case "x":
    case " ":
      if (!id || (event.key === " " && !onRow)) return false;
      keys.onSelect(id);
      return true;
    case "s":
      if (!id) return false;
      keys.onStatus(id);
      return true;
    default:
      return false;
  }
}

function walk(keys: ListKeys, from: string | null, by: number, extend: boolean): boolean {
  const start = from ?? (keys.current && itemElement(keys.current) ? keys.current : null);
  const list =
    keys.lists.find((ids) => start !== null && ids.includes(start)) ??
    keys.lists.find((ids) => ids.length > 0);
  if (!list) return false;
  // The first key only shows where one is.
  const to = start === null ? list[0] : from === null ? start : list[list.indexOf(start) + by];
  if (to === undefined) return true;
  if (extend && from) keys.onStep(from, to);
  focusItem(to);
  return true;
}

function cross(lists: readonly (readonly string[])[], from: string, by: -1 | 1) {
  const column = lists.findIndex((ids) => ids.includes(from));
  const row = lists[column]?.indexOf(from) ?? 0;
  for (let next = column + by; next >= 0 && next < lists.length; next += by) {
    const ids = lists[next] ?? [];
    const to = ids[Math.min(row, ids.length - 1)];
    if (to === undefined) continue;
    focusItem(to);
    return;
  }
}
