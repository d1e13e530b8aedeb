import { type ComponentType, createElement, lazy } from "react";

// biome-ignore lint/suspicious/noExplicitAny: a part takes whatever its component takes.
type Any = ComponentType<any>;
type Load<Of extends Any> = () => Promise<{ default: Of }>;

/** Parts whose code did not come: each gets another try at `renewParts`. */
const broken = new Set<() => void>();
let waiting: (() => Promise<unknown>)[] = [];
let isFetching = false;

/**
 * A part of a page whose code comes when it is needed, or when the page is at rest (`fetchParts`). Unlike React's own
 * `lazy` it can be tried again: a network that was away for a moment takes nothing away for good.
 */
export function lazyPart<Of extends Any>(load: Load<Of>, { ahead = true } = {}): Of {
  let Loaded: Any;
  const renew = () => {
    Loaded = lazy(() =>
      load().catch((error: unknown) => {
        broken.add(renew);
        throw error;
      }),
    );
  };
  renew();
  if (ahead) {
    waiting.push(load);
    if (isFetching) fetchNext();
  }
  return ((props: object) => createElement(Loaded, props)) as unknown as Of;
}

/** Lets the parts that failed be loaded anew when they are drawn next. */
export function renewParts() {
  for (const renew of broken) renew();
  broken.clear();
}

/** Fetches the code of every part that a page has named so far or names later, one after another while the page is at rest: a dialog then opens without the network, and after a new version was put in place. */
export function fetchParts() {
  if (isFetching || savesData()) return;
  isFetching = true;
  fetchNext();
}

function fetchNext() {
  const rest = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
  rest(() => {
    const [load, ...others] = waiting;
    waiting = others;
    // What fails now is asked for again when it is needed.
    if (load) void load().then(fetchNext, fetchNext);
  });
}

const savesData = () =>
  "connection" in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
