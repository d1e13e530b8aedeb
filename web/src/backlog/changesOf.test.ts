import { describe, expect, it } from "vitest";
import { changesOf } from "./changesOf";
import { readView } from "./view";

const view = (query: string) => readView(new URLSearchParams(query));

describe("what a page hears of", () => {
  it("is what fits, or is on the screen although it may not fit any more", () => {
    expect(changesOf(view("tab=ideas&status=NEW"), ["b", "a"])).toEqual({
      ideas: { or: [{ status: { in: ["NEW"] } }, { id: { in: ["a", "b"] } }] },
      painPoints: { status: { in: ["NEW"] } },
    });
  });
  it("is the same whatever the order of what is shown: a card that moves is no other wish", () => {
    expect(changesOf(view(""), ["b", "a"])).toEqual(changesOf(view("order=text"), ["a", "b"]));
  });
  it("is all of a kind where it is counted, since what leaves changes a number too", () => {
    expect(changesOf(view("layout=numbers&q=late"), []).painPoints).toEqual({});
  });
});
