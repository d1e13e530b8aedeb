import { describe, expect, it } from "vitest";
import { continued, inText, nextLook, pathOfItem, refreshed, whyNot } from "./deliveries";
import type { Delivery, DeliveryPage } from "./webhooksQuery";

const now = Date.parse("2026-11-26T09:00:00Z");
const at = (seconds: number) => new Date(now + seconds * 1000).toISOString();

const delivery = (id: string, changed: Partial<Delivery> = {}): Delivery => ({
  id,
  event: "IDEA_CHANGED",
  itemId: "i",
  at: at(-60),
  status: "DELIVERED",
  attempt: 1,
  httpStatus: 200,
  error: null,
  durationMs: 12,
  nextAttemptAt: null,
  ...changed,
});
const page = (ids: string, endCursor: string | null): DeliveryPage => ({
  totalCount: 9,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
  nodes: [...ids].map((id) => delivery(id)),
});
const idsOf = ({ nodes }: DeliveryPage) => nodes.map(({ id }) => id).join("");

describe("looking again", () => {
  it("is soon while one is due", () => {
    const due = [delivery("a"), delivery("b", { status: "PENDING", nextAttemptAt: at(-5) })];
    expect(nextLook(due, now)).toBe(1000);
    expect(nextLook([delivery("a", { status: "PENDING" })], now)).toBe(1000);
  });
  it("waits for the next attempt", () => {
    expect(nextLook([delivery("a", { status: "PENDING", nextAttemptAt: at(7) })], now)).toBe(7000);
  });
  it("is calm while nothing is on its way", () => {
    expect(nextLook([], now)).toBe(10_000);
    expect(nextLook([delivery("a", { nextAttemptAt: at(1) })], now)).toBe(10_000);
    expect(nextLook([delivery("a", { status: "PENDING", nextAttemptAt: at(7200) })], now)).toBe(10_000);
  });
});

describe("the list of deliveries", () => {
  it("keeps older ones below the newest page", () => {
    const seen = continued(page("dcb", "b"), page("ba", null));
    expect(idsOf(seen)).toBe("dcba");
    const again = refreshed(seen, page("edcb", "b"));
    expect(idsOf(again)).toBe("edcba");
    expect(again.pageInfo.hasNextPage).toBe(false);
  });
  it("starts again where the newest page does not reach what was shown", () => {
    const again = refreshed(page("dc", null), page("hg", "g"));
    expect(idsOf(again)).toBe("hg");
    expect(again.pageInfo.endCursor).toBe("g");
  });
});

describe("a delivery in words", () => {
  it("says why it did not arrive", () => {
    expect(whyNot({ error: null, httpStatus: 200 })).toBeNull();
    expect(whyNot({ error: "HTTP_STATUS", httpStatus: 503 })).toBe("The receiver answered 503.");
    expect(whyNot({ error: "TIMEOUT", httpStatus: null })).toContain("too long");
    expect(whyNot({ error: "SOMETHING_NEW", httpStatus: null })).toBe("It did not arrive.");
  });
  it("says when it is tried next", () => {
    expect([-3, 40, 600, 7200].map((seconds) => inText(at(seconds), now))).toEqual([
      "now",
      "in 40 s",
      "in 10 min",
      "in 2 h",
    ]);
  });
  it("leads to its item", () => {
    expect(pathOfItem(delivery("a"))).toBe("/ideas/i");
    expect(pathOfItem(delivery("a", { event: "PAIN_POINT_ADDED" }))).toBe("/pain-points/i");
    expect(pathOfItem(delivery("a", { event: "PING", itemId: null }))).toBeNull();
  });
});
