import { describe, expect, it } from "vitest";
import { clockText, secondsLeft } from "../design/Timer";
import { ServerClock } from "./serverClock";

const start = Date.parse("2026-11-22T09:00:00.000Z");

describe("the server's clock", () => {
  it("is the same for two computers whose clocks are three minutes apart", () => {
    const clocks = [0, 180_000].map((wrong) => new ServerClock(() => start + wrong));
    for (const clock of clocks) clock.observe("2026-11-22T09:00:00.000Z");
    const left = clocks.map((clock) =>
      secondsLeft({ endsAt: "2026-11-22T09:05:00.000Z", remainingSeconds: null, now: clock.now }),
    );
    expect(left).toEqual([300, 300]);
  });

  it("trusts the message with the shortest way", () => {
    const clock = new ServerClock(() => start);
    clock.observe("2026-11-22T08:59:58.000Z");
    clock.observe("2026-11-22T08:59:59.960Z");
    clock.observe("2026-11-22T08:59:59.000Z");
    expect(start - clock.now()).toBe(40);
  });

  it("takes half of the round trip into account", () => {
    const clock = new ServerClock(() => start);
    clock.observe("2026-11-22T08:59:59.900Z", 200);
    expect(clock.now()).toBe(start);
  });

  it("shows seconds left as minutes and seconds, never below zero", () => {
    expect(clockText(605)).toBe("10:05");
    expect(
      secondsLeft({ endsAt: "2026-11-22T08:00:00.000Z", remainingSeconds: null, now: () => start }),
    ).toBe(0);
    expect(secondsLeft({ endsAt: null, remainingSeconds: 42, now: () => start })).toBe(42);
  });
});
