import { cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

const [monday, tuesday, wednesday] = ["2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z", "2026-11-25T09:00:00Z"];
/** What the server keeps. */
let kept: Record<string, string> = {};
const request = vi.fn(async () => ({
  viewer: { visits: Object.entries(kept).map(([place, seenAt]) => ({ place, seenAt })) },
}));
const send = vi.fn(async (_name: string, { place, seenAt }: { place: string; seenAt: string }) => {
  kept[place] = seenAt;
});
vi.mock("../graphql/request", () => ({ request }));
vi.mock("../graphql/command", () => ({ send }));

/** The page as it is after a reload, in whichever browser: what a module remembers is gone. */
async function arrive() {
  vi.resetModules();
  const visits = await import("./visits");
  const { useLastVisit, noteVisit } = await import("../backlog/visits");
  const list = renderHook(visits.useLastListVisit);
  expect(list.result.current).toBe(undefined);
  await waitFor(() => expect(list.result.current).not.toBe(undefined));
  return { ...visits, useLastVisit, noteVisit, before: () => list.result.current ?? null };
}

beforeEach(() => {
  kept = {};
  localStorage.clear();
  request.mockClear();
  send.mockClear();
});
afterEach(cleanup);

it("calls nothing new at the first visit", async () => {
  const { isFresh, before } = await arrive();
  expect(isFresh({ id: "a", updatedAt: monday }, before())).toBe(false);
});

it("calls new what changed after the latest change that was shown, until the page is loaded again", async () => {
  (await arrive()).noteListVisit([{ updatedAt: tuesday }, { updatedAt: monday }]);
  const { isFresh, noteListVisit, before } = await arrive();
  noteListVisit([{ updatedAt: wednesday }]);
  expect(isFresh({ id: "a", updatedAt: wednesday }, before())).toBe(true);
  expect(isFresh({ id: "a", updatedAt: tuesday }, before())).toBe(false);
  expect(before()).toBe(tuesday);
  expect(kept).toEqual({ following: wednesday });
});

it("calls nothing new that was read since it changed, and keeps what was new while it is read", async () => {
  kept = { a: monday };
  const { isFresh, noteVisit, useLastVisit } = await arrive();
  const item = renderHook(() => useLastVisit("a"));
  noteVisit("a", wednesday);
  noteVisit("a", tuesday);
  item.rerender();
  expect(item.result.current).toBe(monday);
  expect(renderHook(() => useLastVisit("a")).result.current).toBe(wednesday);
  expect(isFresh({ id: "a", updatedAt: tuesday }, monday)).toBe(false);
  expect(isFresh({ id: "b", updatedAt: tuesday }, monday)).toBe(true);
  expect(send).toHaveBeenCalledTimes(1);
  expect(request).toHaveBeenCalledTimes(1);
});

it("calls nothing new where nobody answers", async () => {
  request.mockRejectedValueOnce(new Error("no answer"));
  const { isFresh, before } = await arrive();
  expect(isFresh({ id: "a", updatedAt: wednesday }, before())).toBe(false);
});
