import { useEffect, useMemo, useRef, useState } from "react";
import { extendTo, keepListed, nothingSelected, selectAll, step, toggle } from "./selection";

/** Which items are selected. What the reader may not change cannot be: there would be nothing to do with it. */
export function useSelection(listed: readonly string[], mayChange: (id: string) => boolean) {
  const [selection, setSelection] = useState(nothingSelected);
  const selectable = useMemo(() => listed.filter(mayChange), [listed, mayChange]);
  useEffect(() => setSelection((before) => keepListed(before, selectable)), [selectable]);

  // Handed to rows that are drawn again only when their item changes.
  const now = useRef(selectable);
  now.current = selectable;
  const select = useMemo(
    () => (id: string, range: boolean) => {
      if (!now.current.includes(id)) return;
      setSelection((before) => (range ? extendTo(before, now.current, id) : toggle(before, id)));
    },
    [],
  );
  return {
    selection,
    select,
    walk: (from: string, to: string) => setSelection((before) => step(before, selectable, from, to)),
    all: () => setSelection(selectAll(selectable)),
    clear: () => setSelection(nothingSelected),
    toggleAll: () =>
      setSelection((before) =>
        before.ids.size === selectable.length ? nothingSelected : selectAll(selectable),
      ),
  };
}
