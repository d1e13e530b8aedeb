import { describe, expect, it } from "vitest";
import { whomToAsk } from "./suspensions";

describe("whom the suspended ask", () => {
  it("is those who run the workspace, where they suspended", () => {
    expect(whomToAsk({ suspendedBy: "PRODUCT_TEAM", contacts: [] })).toBe(
      "Ask those who run this workspace.",
    );
  });
  it("is whoever manages the organization, by name where they have one", () => {
    const ask = (...contacts: string[]) => whomToAsk({ suspendedBy: "ORGANIZATION", contacts });
    expect(ask()).toBe("Ask an owner or administrator of the organization.");
    expect(ask("Ada")).toBe("Ask Ada.");
    expect(ask("Ada", "Ben")).toBe("Ask Ada or Ben.");
    expect(ask("Ada", "Ben", "Cleo")).toBe("Ask Ada, Ben or Cleo.");
  });
});
