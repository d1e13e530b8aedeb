import { beforeEach, describe, expect, it, vi } from "vitest";
import { BrowserStorage } from "./browserStorage";

beforeEach(() => localStorage.clear());

const writing = (setItem: Storage["setItem"]) =>
  new Proxy(localStorage, {
    get: (storage, name) => {
      if (name === "setItem") return setItem;
      const value = Reflect.get(storage, name);
      return typeof value === "function" ? value.bind(storage) : value;
    },
  });
const full = () =>
  writing(() => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });
/** As the browser does for every page but the one that writes. */
const heardElsewhere = () =>
  writing((key, newValue) => {
    localStorage.setItem(key, newValue);
    window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
  });
const forbidden = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

describe("the browser's storage", () => {
  it("keeps texts over a reload", () => {
    new BrowserStorage().write("a.1", "one");
    expect(new BrowserStorage().read("a.1")).toBe("one");
    expect(new BrowserStorage().keys("a.")).toEqual(["a.1"]);
  });

  it.each([
    ["full", full],
    ["forbidden", forbidden],
  ])("holds texts for the page where it is %s", (_, open) => {
    const storage = new BrowserStorage(open);
    storage.write("a.1", "one");
    storage.write("b.1", "other");
    expect(storage.read("a.1")).toBe("one");
    expect(storage.keys("a.")).toEqual(["a.1"]);
    storage.remove("a.1");
    expect(storage.read("a.1")).toBeNull();
  });

  it("takes nothing more of what is forgotten, in any page of the browser", () => {
    const here = new BrowserStorage(heardElsewhere);
    const elsewhere = new BrowserStorage().listen();
    const told = vi.fn();
    elsewhere.onForget(told);
    for (const key of ["a.1", "a.2", "b.1"]) here.write(key, "one");
    here.forget(["a."], ["a.2"]);
    for (const storage of [here, elsewhere]) {
      storage.write("a.1", "again");
      expect(storage.read("a.1")).toBeNull();
    }
    expect(told).toHaveBeenCalledTimes(1);
    here.write("a.2", "two");
    expect(Object.keys(localStorage).sort()).toEqual(["a.2", "b.1"]);
  });

  it("prefers the newer text when the storage has filled up since", () => {
    localStorage.setItem("a.1", "old");
    const storage = new BrowserStorage(full);
    storage.write("a.1", "new");
    expect(storage.read("a.1")).toBe("new");
  });
});
