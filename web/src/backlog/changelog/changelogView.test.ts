import { describe, expect, it } from "vitest";
import {
  changelogWhere,
  feedAddress,
  isNarrowed,
  readChangelogView,
  writeChangelogView,
} from "./changelogView";

const read = (address: string) => readChangelogView(new URLSearchParams(address));

describe("the view of the changelog", () => {
  it.each([
    "",
    "by=release",
    "release=2027.1",
    "concerns=ours",
    "days=90",
    "by=release&release=R+%26+D&days=30&idea=i",
  ])("reads back what it writes: %s", (address) => expect(writeChangelogView(read(address))).toBe(address));

  it("leaves out what it does not know", () =>
    expect(writeChangelogView(read("by=owner&days=7&release=&other=1"))).toBe(""));

  it("is narrowed by anything but its grouping", () => {
    expect(isNarrowed(read("by=release"))).toBe(false);
    expect(isNarrowed(read("days=30"))).toBe(true);
  });

  it("asks for what the reader's organizations have to do with, and for a span up to now", () => {
    const now = Date.parse("2026-11-26T12:00:00Z");
    expect(changelogWhere(read(""), ["a"], now)).toEqual({});
    expect(changelogWhere(read("concerns=ours&days=30"), ["a", "b"], now)).toEqual({
      concerns: { some: { in: ["a", "b"] } },
      deliveredAt: { gte: "2026-10-27T12:00:00.000Z" },
    });
    expect(changelogWhere(read("concerns=c&release=1"), ["a"], now)).toEqual({
      concerns: { some: { in: ["c"] } },
      release: { eq: "1" },
    });
  });

  it("leads to a feed that is narrowed as far as it can be", () => {
    expect(feedAddress(read("by=release&days=30"), ["a"])).toBe("/changelog.atom");
    expect(feedAddress(read("release=R+%26+D&concerns=ours"), ["a"])).toBe(
      "/changelog.atom?release=R+%26+D&concerns=a",
    );
    expect(feedAddress(read("concerns=ours"), ["a", "b"])).toBe("/changelog.atom");
    expect(feedAddress(read("concerns=c"), [])).toBe("/changelog.atom?concerns=c");
  });
});
