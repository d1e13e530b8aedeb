import { describe, expect, it } from "vitest";
import { endsSoon, lastDay, lastings, tomorrow } from "./expiry";

const now = Date.parse("2026-11-26T23:30:00Z");

describe("how long a token works", () => {
  it("is counted in days of UTC, as the API counts them", () => {
    expect(lastDay("30", "", now)).toBe("2026-12-26");
    expect(lastDay("365", "", now)).toBe("2027-11-26");
    expect(tomorrow(now)).toBe("2026-11-27");
  });
  it("is a day of one's own, or without an end", () => {
    expect(lastDay("day", "2027-01-31", now)).toBe("2027-01-31");
    expect(lastDay("never", "2027-01-31", now)).toBeNull();
  });
  it("says the day beside the span", () => {
    expect(lastings(now)[1]?.label).toBe("90 days, until Feb 24, 2027");
  });
  it("tells early enough that it ends", () => {
    expect(endsSoon("2026-12-09", now)).toBe(true);
    expect(endsSoon("2026-12-24", now)).toBe(false);
    expect(endsSoon(null, now)).toBe(false);
  });
});
