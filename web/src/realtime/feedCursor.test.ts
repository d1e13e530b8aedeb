import { describe, expect, it } from "vitest";
import type { FeedEvent } from "../workshops/feedEvent";
import { receive } from "./feedCursor";

const events = (...types: string[]): FeedEvent[] => types.map((type) => ({ type, at: "", data: {} }));
const apply = (slice: string, event: FeedEvent) => slice + event.type;
const state = { sequence: 3, slice: "abc" };

describe("receiving a frame", () => {
  it("applies what follows", () => {
    expect(receive(state, 4, events("d", "e"), apply)).toEqual({
      kind: "applied",
      state: { sequence: 5, slice: "abcde" },
    });
  });
  it("applies only the new part of a frame that overlaps", () => {
    expect(receive(state, 2, events("b", "c", "d"), apply)).toEqual({
      kind: "applied",
      state: { sequence: 4, slice: "abcd" },
    });
  });
  it("skips what it knows", () => {
    expect(receive(state, 2, events("b", "c"), apply)).toEqual({ kind: "known" });
  });
  it("stops at a gap", () => {
    expect(receive(state, 5, events("e"), apply)).toEqual({ kind: "gap" });
  });
});
