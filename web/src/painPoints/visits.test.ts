import { beforeEach, expect, it, vi } from "vitest";
import { noteVisit } from "../backlog/item/lastVisit";

const [monday, tuesday, wednesday] = ["2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z", "2026-11-25T09:00:00Z"];
/** The page as it is after a reload: what a module remembers is gone. */
const arrive = async () => {
  vi.resetModules();
  return import("./visits");
};

beforeEach(() => localStorage.clear());

it("calls nothing new at the first visit", async () => {
  const { isFresh, lastListVisit } = await arrive();
  expect(isFresh({ id: "a", updatedAt: monday }, lastListVisit())).toBe(false);
});

it("calls new what changed after the latest change that was shown, until the page is loaded again", async () => {
  (await arrive()).noteListVisit([{ updatedAt: tuesday }, { updatedAt: monday }]);
  const { isFresh, lastListVisit, noteListVisit } = await arrive();
  const before = lastListVisit();
  noteListVisit([{ updatedAt: wednesday }]);
  expect(isFresh({ id: "a", updatedAt: wednesday }, before)).toBe(true);
  expect(isFresh({ id: "a", updatedAt: tuesday }, before)).toBe(false);
  expect(lastListVisit()).toBe(before);
});

it("calls nothing new that was read since it changed", async () => {
  const { isFresh } = await arrive();
  vi.useFakeTimers({ now: Date.parse(wednesday) });
  noteVisit("a");
  vi.useRealTimers();
  expect(isFresh({ id: "a", updatedAt: tuesday }, monday)).toBe(false);
  expect(isFresh({ id: "b", updatedAt: tuesday }, monday)).toBe(true);
});
