import { beforeEach, describe, expect, it } from "vitest";
import { BrowserStorage } from "./browserStorage";

beforeEach(() => localStorage.clear());

const full = () =>
  new Proxy(localStorage, {
    get: (storage, name) => {
      if (name === "setItem")
        return () => {
          throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        };
      const value = Reflect.get(storage, name);
      return typeof value === "function" ? value.bind(storage) : value;
    },
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

  it("prefers the newer text when the storage has filled up since", () => {
    localStorage.setItem("a.1", "old");
    const storage = new BrowserStorage(full);
    storage.write("a.1", "new");
    expect(storage.read("a.1")).toBe("new");
  });
});
