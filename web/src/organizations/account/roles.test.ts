import { describe, expect, it } from "vitest";
import { aRole, nameOf, reaches, rolesUpTo } from "./roles";

describe("roles in an organization", () => {
  it("are given up to one's own", () => {
    expect(rolesUpTo("ADMINISTRATOR").map(({ value }) => value)).toEqual(["MEMBER", "ADMINISTRATOR"]);
    expect(rolesUpTo("OWNER")).toHaveLength(3);
  });
  it("reach as far down as they stand", () => {
    expect(reaches("ADMINISTRATOR", "ADMINISTRATOR")).toBe(true);
    expect(reaches("ADMINISTRATOR", "OWNER")).toBe(false);
    expect(reaches("MEMBER", "MEMBER")).toBe(false);
  });
  it("have words", () => {
    expect([aRole("MEMBER"), aRole("OWNER")]).toEqual(["a member", "an owner"]);
  });
  it("belong to people with a name, or else an address", () => {
    expect(nameOf({ name: null, email: "ada@example.com" })).toBe("ada@example.com");
    expect(nameOf({ name: null, email: null })).toBe("No name yet");
  });
});
