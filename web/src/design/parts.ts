import { type ComponentType, createElement, lazy } from "react";

// biome-ignore lint/suspicious/noExplicitAny: a part takes whatever its component takes.
type Any = ComponentType<any>;
type Load<Of extends Any> = () => Promise<{ default: Of }>;

/** Parts whose code did not come: each gets another try at `renewParts`. */
const broken = new Set<() => void>();
let waiting: Load<Any>[] = [];
let isFetching = false;
let attempts = 0;

/**
 * A part of a page whose code comes when it is needed, or when the page is at rest (`fetchParts`). Unlike React's own
 * `lazy` it can be tried again: a network that was away for a moment takes nothing away for good.
 */
export function lazyPart<Of extends Any>(load: Load<Of>, { ahead = true } = {}): Of {
  let Loaded: Any;
  const renew = () => {
    Loaded = lazy(() =>
      insist(load).catch((error: unknown) => {
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
  const [load, ...others] = waiting;
  waiting = others;
  if (load) void fetchAhead(load).then(fetchNext);
}

/** Fetches code once the page is at rest and the network there. What fails now is asked for again when it is needed. */
export async function fetchAhead(load: Load<Any>): Promise<void> {
  if (!navigator.onLine)
    await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
  const rest = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
  await new Promise<void>((resolve) => rest(() => resolve()));
  await insist(load).catch(() => {});
}

/**
 * A browser that failed to fetch a module remembers that for as long as the page stands, and never asks for its address
 * again: once the network is back, the same file is asked for under another.
 */
async function insist<Of extends Any>(load: Load<Of>): Promise<{ default: Of }> {
  try {
    return await load();
  } catch (error) {
    const [address] = /https?:\/\/\S+?\.js/.exec(String(error)) ?? [];
    if (!address || !navigator.onLine) throw error;
    const file = await import(/* @vite-ignore */ `${address}?again=${++attempts}`);
    // A file that holds other modules as well has this one under a name of its own.
    const [part, another] = [file, ...Object.values(file)].filter((one) => one?.default);
    if (!part || another) throw error;
    return part;
  }
}

const savesData = () =>
  "connection" in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
