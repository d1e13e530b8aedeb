import { describe, expect, it } from "vitest";
import { writerOn } from "./rights";

const seat = (
  role: "FACILITATOR" | "CONTRIBUTOR" | "OBSERVER",
  workshop: string,
  organization: string | null,
) => ({
  readsWholeBacklog: false,
  seats: [
    {
      role,
      participantId: "ada",
      workshop: { id: workshop },
      organization: organization === null ? null : { id: organization },
    },
  ],
});
const kept = { workshop: { id: "clinic" }, organization: { id: "harbor" } };
const submitted = { workshop: null, organization: { id: "harbor" } };

describe("writerOn", () => {
  it("lets those write who took part where it came from", () => {
    expect(writerOn(kept, seat("CONTRIBUTOR", "clinic", "northwind"))).toBe("ada");
    expect(writerOn(kept, seat("FACILITATOR", "clinic", null))).toBe("ada");
    expect(writerOn(kept, seat("CONTRIBUTOR", "elsewhere", "harbor"))).toBeNull();
  });

  it("lets observers read", () => {
    expect(writerOn(kept, seat("OBSERVER", "clinic", null))).toBeNull();
    expect(writerOn(submitted, seat("OBSERVER", "clinic", "harbor"))).toBeNull();
  });

  it("lets the organization write that brought it up between workshops", () => {
    expect(writerOn(submitted, seat("CONTRIBUTOR", "clinic", "harbor"))).toBe("ada");
    expect(writerOn(submitted, seat("CONTRIBUTOR", "clinic", "northwind"))).toBeNull();
    expect(writerOn({ ...submitted, organization: null }, seat("CONTRIBUTOR", "clinic", null))).toBeNull();
  });

  it("lets the product team write about everything, and nobody before it is known who reads", () => {
    expect(writerOn(submitted, { readsWholeBacklog: true, seats: [] })).toBe("team");
    expect(writerOn(submitted, undefined)).toBeNull();
  });
});
