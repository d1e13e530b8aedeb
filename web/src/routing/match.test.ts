import { describe, expect, it } from "vitest";
import { match } from "./match";

describe("matching a path", () => {
  it("takes the named parts out", () => {
    expect(match("/workshops/:id/summary", "/workshops/7f/summary")).toEqual({ id: "7f" });
  });
  it("ignores a slash at the end", () => {
    expect(match("/backlog", "/backlog/")).toEqual({});
  });
  it("reads what is written in percent, and finds nothing where that is broken", () => {
    expect(match("/workshops/:id", "/workshops/a%20b")).toEqual({ id: "a b" });
    expect(match("/workshops/:id", "/workshops/%E0%A4%A")).toBeNull();
  });
  it("refuses longer and other paths", () => {
    expect(match("/workshops/:id", "/workshops/7f/summary")).toBeNull();
    expect(match("/join", "/backlog")).toBeNull();
  });
});
