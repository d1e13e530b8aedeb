export interface Forgotten {
  prefixes: readonly string[];
  /** Keys that stay all the same. */
  except: readonly string[];
}

const isAmong = (key: string, { prefixes, except }: Forgotten) =>
  prefixes.some((prefix) => key.startsWith(prefix)) && !except.includes(key);

/** By which the pages of a browser tell each other what is forgotten. */
const word = "coinnovation.forgotten";

/**
 * Texts that this browser keeps over a reload. It never throws: where `localStorage` is full, forbidden or missing,
 * a text lasts as long as the page, so that nobody loses what they do because it could not be kept.
 */
export class BrowserStorage {
  private readonly unkept = new Map<string, string>();
  private readonly forgotten: Forgotten[] = [];
  private readonly listeners = new Set<(forgotten: Forgotten) => void>();

  /** `open` is asked each time, because merely touching `localStorage` throws where it is forbidden. */
  constructor(private readonly open: () => Storage = () => localStorage) {}

  read(key: string): string | null {
    return this.unkept.get(key) ?? this.attempt((storage) => storage.getItem(key)) ?? null;
  }

  write(key: string, value: string) {
    if (this.forgotten.some((gone) => isAmong(key, gone))) return;
    this.unkept.set(key, value);
    this.attempt((storage) => {
      storage.setItem(key, value);
      this.unkept.delete(key);
    });
  }

  remove(key: string) {
    this.unkept.delete(key);
    this.attempt((storage) => storage.removeItem(key));
  }

  keys(prefix: string): string[] {
    const kept = this.attempt((storage) => Object.keys(storage)) ?? [];
    return [...new Set([...kept, ...this.unkept.keys()])].filter((key) => key.startsWith(prefix));
  }

  /**
   * Removes what stands under these prefixes, and keeps nothing under them any more for as long as the page stands: what
   * somebody was at when they went must not come back. The other pages of this browser do the same.
   */
  forget(prefixes: readonly string[], except: readonly string[] = []) {
    const gone = { prefixes, except };
    this.drop(gone);
    this.attempt((storage) => {
      storage.setItem(word, JSON.stringify(gone));
      storage.removeItem(word);
    });
  }

  /** Hears from the other pages of this browser what is forgotten. */
  listen() {
    window.addEventListener("storage", ({ key, newValue }) => {
      if (key === word && newValue) this.drop(JSON.parse(newValue));
    });
    return this;
  }

  /** Calls back after something was forgotten, here or on another page. */
  onForget(listener: (gone: Forgotten) => void) {
    this.listeners.add(listener);
  }

  private drop(gone: Forgotten) {
    this.forgotten.push(gone);
    for (const key of this.keys("")) if (isAmong(key, gone)) this.remove(key);
    for (const listener of this.listeners) listener(gone);
  }

  private attempt<Result>(use: (storage: Storage) => Result): Result | undefined {
    try {
      return use(this.open());
    } catch {
      return undefined;
    }
  }
}

export const browserStorage = new BrowserStorage().listen();
