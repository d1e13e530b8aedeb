/** Which items are selected, and where a range begins. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Selects everything from the anchor to `id`, as a click with Shift does; without an anchor only `id`. */
export function extendTo(selection: Selection, listed: readonly string[], id: string): Selection {
  const from = selection.anchor === null ? -1 : listed.indexOf(selection.anchor);
  const to = listed.indexOf(id);
  if (to < 0) return selection;
  if (from < 0) return { ids: new Set([...selection.ids, id]), anchor: id };
  const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor };
}

/** A step with Shift: the row that is left stays selected, a row that is walked back over is let go. */
export function step(selection: Selection, listed: readonly string[], from: string, to: string): Selection {
  if (!listed.includes(to)) return selection;
  if (selection.anchor === null || !selection.ids.has(from))
    return { ids: new Set([from, to]), anchor: from };
  const [anchor, before, after] = [selection.anchor, from, to].map((id) => listed.indexOf(id)) as [
    number,
    number,
    number,
  ];
  const ids = new Set(selection.ids);
  if (Math.abs(after - anchor) < Math.abs(before - anchor)) ids.delete(from);
  else ids.add(to);
  return { ids, anchor: selection.anchor };
}

export const selectAll = (listed: readonly string[]): Selection => ({ ids: new Set(listed), anchor: null });

/** What is no longer listed is no longer selected: nobody changes what they cannot see. */
export function keepListed(selection: Selection, listed: readonly string[]): Selection {
  const ids = [...selection.ids].filter((id) => listed.includes(id));
  return ids.length === selection.ids.size ? selection : { ids: new Set(ids), anchor: null };
}
