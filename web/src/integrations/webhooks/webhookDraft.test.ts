import { describe, expect, it } from "vitest";
import { emptyDraft, problemsOf, withEvent } from "./webhookDraft";

describe("what a webhook is to be", () => {
  it("needs a name, an address and an event", () => {
    expect(Object.keys(problemsOf({ name: " ", url: "example.com", events: [] }))).toEqual([
      "name",
      "url",
      "events",
    ]);
    expect(problemsOf({ ...emptyDraft, name: "Tickets", url: " https://example.com/hook " })).toEqual({});
  });
  it("keeps events in the order of the form", () => {
    const more = withEvent(["IDEA_ADDED"], "PAIN_POINT_ADDED", true);
    expect(more).toEqual(["PAIN_POINT_ADDED", "IDEA_ADDED"]);
    expect(withEvent(more, "IDEA_ADDED", false)).toEqual(["PAIN_POINT_ADDED"]);
  });
});
