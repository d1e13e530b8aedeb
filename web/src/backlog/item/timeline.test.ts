import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "./itemDetailQuery";
import { sentenceOf, sinceVisit } from "./timeline";

const entry = (id: string, at: string) => ({ id, at }) as TimelineEntry;

describe("an item's history", () => {
  it("tells statuses by their names", () => {
    expect(sentenceOf({ what: "STATUS_CHANGED", from: "NEW", to: "UNDER_REVIEW" })).toBe(
      "New → Under review",
    );
    expect(sentenceOf({ what: "STATUS_CHANGED", from: null, to: "NEW" })).toBe("Now New");
  });
  it("tells which tags came and which went", () => {
    expect(sentenceOf({ what: "TAGGED", from: "old", to: "edi, billing" })).toBe(
      "Tagged edi, billing, no longer tagged old",
    );
    expect(sentenceOf({ what: "TAGGED", from: "old", to: null })).toBe("no longer tagged old");
  });
  it("finds words for what it does not know yet", () => {
    expect(sentenceOf({ what: "RELIEF_ASKED", from: null, to: null })).toBe("Relief asked");
  });
  it("puts what is new to the reader first, newest on top", () => {
    const entries = [
      entry("a", "2026-11-01T10:00:00Z"),
      entry("b", "2026-11-02T10:00:00Z"),
      entry("c", "2026-11-03T10:00:00Z"),
    ];
    const { fresh, seen } = sinceVisit(entries, "2026-11-01T12:00:00Z");
    expect(fresh.map(({ id }) => id)).toEqual(["c", "b"]);
    expect(seen.map(({ id }) => id)).toEqual(["a"]);
  });
  it("calls nothing new at the first visit", () => {
    expect(sinceVisit([entry("a", "2026-11-01T10:00:00Z")], null).fresh).toEqual([]);
  });
});
