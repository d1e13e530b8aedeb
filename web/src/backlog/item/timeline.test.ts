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
  it("tells that people spoke, not what they said", () => {
    const told = (what: string, to: string | null = null) => sentenceOf({ what, from: null, to });
    expect(
      ["SUPPORTED", "SUPPORT_WITHDRAWN", "COMMENTED", "COMMENT_EDITED", "COMMENT_WITHDRAWN"].map((what) =>
        told(what),
      ),
    ).toEqual([
      "Said “me too”",
      "Took “me too” back",
      "Wrote in the conversation",
      "Edited what they wrote",
      "Withdrew what they wrote",
    ]);
    expect(told("RELIEF_ANSWERED", "PARTLY")).toBe("Did it help? Partly");
    expect(told("VOTES_RECORDED")).toBe("Votes from elsewhere recorded");
    expect(told("SHARED")).toBe("Shown to everybody whose pain it answers");
    expect(told("UNSHARED")).toBe("Shown to the product team alone again");
    expect(told("WITHDRAWN")).toBe("Withdrawn by its author");
    expect(told("BROUGHT_BACK")).toBe("Brought back by its author");
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
