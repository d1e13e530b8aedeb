import { useCallback, useEffect, useRef, useState } from "react";
import type { BacklogItem } from "./items";

export interface Noticed {
  /** Takes note of a change that somebody made: shown where the item stands, else counted. */
  hear: (item: BacklogItem) => void;
  /** Takes note that an item is gone: it leaves the screen at once, since nobody is to read on what they may not see. */
  drop: (id: string) => void;
  /** How many items changed that are not shown, because they would move what is being read. */
  unseen: number;
  /** The item that has just changed under the reader's eyes; `turn` tells one change of it from the next. */
  touched: { id: string; turn: number } | null;
}

/** What happened beside what is shown, since it was read. */
export function useNoticed(
  since: string | undefined,
  isShown: (id: string) => boolean,
  replace: (item: BacklogItem) => void,
  remove: (id: string) => void,
): Noticed {
  const [unseen, setUnseen] = useState<{ since: string | undefined; ids: ReadonlySet<string> }>({
    since,
    ids: new Set(),
  });
  const [touched, setTouched] = useState<Noticed["touched"]>(null);
  const now = useRef({ since, isShown });
  useEffect(() => {
    now.current = { since, isShown };
  });
  const hear = useCallback(
    (item: BacklogItem) => {
      const { since, isShown } = now.current;
      if (isShown(item.id)) {
        setTouched((before) => ({ id: item.id, turn: (before?.turn ?? 0) + 1 }));
        replace(item);
      } else
        setUnseen((before) => ({
          since,
          ids: new Set([...(before.since === since ? before.ids : []), item.id]),
        }));
    },
    [replace],
  );
  const drop = useCallback(
    (id: string) => {
      setUnseen((before) => ({ ...before, ids: new Set([...before.ids].filter((other) => other !== id)) }));
      remove(id);
    },
    [remove],
  );
  return { hear, drop, unseen: unseen.since === since ? unseen.ids.size : 0, touched };
}
