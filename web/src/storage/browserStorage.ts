/**
 * Texts that this browser keeps over a reload. It never throws: where `localStorage` is full, forbidden or missing,
 * a text lasts as long as the page, so that nobody loses what they do because it could not be kept.
 */
export class BrowserStorage {
  private readonly unkept = new Map<string, string>();

  /** `open` is asked each time, because merely touching `localStorage` throws where it is forbidden. */
  constructor(private readonly open: () => Storage = () => localStorage) {}

  read(key: string): string | null {
    return this.unkept.get(key) ?? this.attempt((storage) => storage.getItem(key)) ?? null;
  }

  write(key: string, value: string) {
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

  private attempt<Result>(use: (storage: Storage) => Result): Result | undefined {
    try {
      return use(this.open());
    } catch {
      return undefined;
    }
  }
}

export const browserStorage = new BrowserStorage();
