import { useCallback, useEffect, useRef, useState } from "react";
import type { BacklogItem } from "./items";

export interface Noticed {
  /** Takes note of a change that somebody made: shown where the item stands, else counted. */
  hear: (item: BacklogItem) => void;
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
  return { hear, unseen: unseen.since === since ? unseen.ids.size : 0, touched };
}
