import { describe, expect, it } from "vitest";
import { mayTalkAbout } from "./rights";

const seat = (
  role: "FACILITATOR" | "CONTRIBUTOR" | "OBSERVER",
  workshop: string,
  organization: string | null,
) => ({
  readsWholeBacklog: false,
  seats: [
    { role, workshop: { id: workshop }, organization: organization === null ? null : { id: organization } },
  ],
});
const kept = { workshop: { id: "clinic" }, organization: { id: "harbor" } };
const submitted = { workshop: null, organization: { id: "harbor" } };

describe("mayTalkAbout", () => {
  it("lets those write who took part where it came from", () => {
    expect(mayTalkAbout(kept, seat("CONTRIBUTOR", "clinic", "northwind"))).toBe(true);
    expect(mayTalkAbout(kept, seat("FACILITATOR", "clinic", null))).toBe(true);
    expect(mayTalkAbout(kept, seat("CONTRIBUTOR", "elsewhere", "harbor"))).toBe(false);
  });

  it("lets observers read", () => {
    expect(mayTalkAbout(kept, seat("OBSERVER", "clinic", null))).toBe(false);
    expect(mayTalkAbout(submitted, seat("OBSERVER", "clinic", "harbor"))).toBe(false);
  });

  it("lets the organization write that brought it up between workshops", () => {
    expect(mayTalkAbout(submitted, seat("CONTRIBUTOR", "clinic", "harbor"))).toBe(true);
    expect(mayTalkAbout(submitted, seat("CONTRIBUTOR", "clinic", "northwind"))).toBe(false);
    expect(mayTalkAbout({ ...submitted, organization: null }, seat("CONTRIBUTOR", "clinic", null))).toBe(
      false,
    );
  });

  it("lets the product team write about everything, and nobody before it is known who reads", () => {
    expect(mayTalkAbout(submitted, { readsWholeBacklog: true, seats: [] })).toBe(true);
    expect(mayTalkAbout(submitted, undefined)).toBe(false);
  });
});
