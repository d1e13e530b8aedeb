import { describe, expect, it } from "vitest";
import { match } from "./match";

describe("matching a path", () => {
  it("takes the named parts out", () => {
    expect(match("/workshops/:id/summary", "/workshops/7f/summary")).toEqual({ id: "7f" });
  });
  it("ignores a slash at the end", () => {
    expect(match("/backlog", "/backlog/")).toEqual({});
  });
  it("refuses longer and other paths", () => {
    expect(match("/workshops/:id", "/workshops/7f/summary")).toBeNull();
    expect(match("/join", "/backlog")).toBeNull();
  });
});
