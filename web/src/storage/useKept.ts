import { useRef, useState } from "react";
import { browserStorage } from "./browserStorage";

type Next = string | null | ((before: string | null) => string | null);

/** A text that outlives a reload under its key; null where there is none. */
export function useKept(key: string): readonly [string | null, (next: Next) => void] {
  const [value, setValue] = useState(() => browserStorage.read(key));
  const now = useRef(value);
  const keep = (next: Next) => {
    now.current = typeof next === "function" ? next(now.current) : next;
    if (now.current === null) browserStorage.remove(key);
    else browserStorage.write(key, now.current);
    setValue(now.current);
  };
  return [value, keep];
}

/** The same for what is typed into a field: nothing is kept of an empty one. */
export function useKeptText(key: string) {
  const [value, keep] = useKept(key);
  return {
    text: value ?? "",
    setText: (text: string) => keep(text || null),
    /** Empties the field after this was sent; what was typed meanwhile stays. */
    sent: (text: string) => keep((before) => (before?.trim() === text ? null : before)),
  };
}
