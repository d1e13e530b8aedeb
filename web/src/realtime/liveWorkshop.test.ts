import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptySeat } from "../workshops/ownSeat";
import { emptyBoard } from "../workshops/workshopBoard";
import { FakeHub } from "./fakeHub";
import { LiveWorkshop } from "./liveWorkshop";

const now = "2026-11-22T09:00:00.000Z";
const missed = (sequence: number, ...types: string[]) => ({
  sequence,
  slice: null,
  events: types.map((type) => ({ type, at: now, data: {} })),
});
const nothing = missed(0);
const snapshot = (sequence: number, doorLocked: boolean) => ({
  now,
  feeds: {
    workshop: { sequence, slice: { ...emptyBoard, doorLocked }, events: null },
    own: { sequence: 0, slice: emptySeat, events: null },
  },
});
const frame = (first: number, ...types: string[]) => ({
  workshopId: "w",
  feed: "workshop",
  first,
  events: types.map((type) => ({ type, at: now, data: {} })),
  now,
});
const hubError = (text: string) =>
  new Error(`An unexpected error occurred invoking 'Subscribe' on the server. HubException: ${text}`);

let hubs: FakeHub[];
let live: LiveWorkshop;
const hub = () => hubs.at(-1) ?? expect.fail("no connection was opened");
const settle = () => vi.advanceTimersByTimeAsync(0);
const { onLine } = navigator;

beforeEach(() => {
  vi.useFakeTimers();
  hubs = [];
  live = new LiveWorkshop("w", "p", () => {
    const opened = new FakeHub();
    hubs.push(opened);
    return { hub: opened, transport: () => "WebSockets" };
  });
  live.start();
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
  setOnLine(onLine);
});

const setOnLine = (value: boolean) =>
  Object.defineProperty(navigator, "onLine", { configurable: true, value });

/** Live at sequence 5, with the door unlocked. */
async function goLive() {
  await settle();
  hub().answer(snapshot(5, false));
  await settle();
}

describe("a live workshop", () => {
  it("is live with its snapshot, and folds the frames that follow", async () => {
    await goLive();
    expect(live.get()).toMatchObject({ connection: "live", loaded: true, transport: "WebSockets" });
    hub().emit("frame", frame(6, "door_locked"));
    expect(live.get().board.doorLocked).toBe(true);
  });

  it("applies frames that overtook their snapshot", async () => {
    await settle();
    hub().emit("frame", frame(6, "door_locked"));
    hub().answer(snapshot(5, false));
    await settle();
    expect(live.get().board.doorLocked).toBe(true);
  });
});

describe("catching up", () => {
  beforeEach(goLive);

  it("asks at a resync for what is behind its cursors, and holds frames until then", async () => {
    hub().emit("resync");
    hub().emit("frame", frame(8, "door_locked"));
    expect(hub().asked()).toEqual([{}, { workshop: 5, own: 0 }]);
    expect(live.get().board.doorLocked).toBe(false);
    hub().answer({ now, feeds: { workshop: missed(7, "door_locked", "door_unlocked"), own: nothing } });
    await settle();
    expect(live.get().board.doorLocked).toBe(true);
    hub().emit("frame", frame(9, "door_unlocked"));
    expect(live.get().board.doorLocked).toBe(false);
  });

  it("comes back on a new connection when a resync fails", async () => {
    hub().emit("resync");
    hub().fail(new Error("Invocation canceled due to the underlying connection being closed."));
    await settle();
    expect(live.get().connection).toBe("lost");
    await vi.runOnlyPendingTimersAsync();
    expect(hubs).toHaveLength(2);
    hub().answer({ now, feeds: { workshop: missed(6, "door_locked"), own: nothing } });
    await settle();
    expect(live.get()).toMatchObject({ connection: "live", board: { doorLocked: true } });
    hub().emit("frame", frame(7, "door_unlocked"));
    expect(live.get().board.doorLocked).toBe(false);
  });

  it("asks once at a gap, however many frames stand behind it", async () => {
    hub().emit("frame", frame(8, "door_unlocked"));
    hub().emit("frame", frame(9, "door_locked"));
    expect(hub().asked()).toHaveLength(2);
    hub().answer(snapshot(9, true));
    await settle();
    expect(live.get().board.doorLocked).toBe(true);
    expect(hub().asked()).toHaveLength(2);
  });

  it("does not give up a new connection because an old one's question failed", async () => {
    const old = hub();
    old.emit("frame", frame(8, "door_locked"));
    old.close();
    await vi.runOnlyPendingTimersAsync();
    await goLive();
    old.fail(new Error("too late"));
    await settle();
    expect(live.get().connection).toBe("live");
    expect(hubs).toHaveLength(2);
  });

  it("asks one question at a time", async () => {
    hub().emit("resync");
    hub().emit("resync");
    hub().emit("resync");
    expect(hub().asked()).toHaveLength(2);
    hub().answer({ now, feeds: { workshop: missed(6, "door_locked"), own: nothing } });
    await settle();
    expect(hub().asked().slice(1)).toEqual([
      { workshop: 5, own: 0 },
      { workshop: 6, own: 0 },
    ]);
    hub().answer({ now, feeds: { workshop: missed(6), own: nothing } });
    await settle();
    hub().emit("frame", frame(7, "door_unlocked"));
    expect(live.get().board.doorLocked).toBe(false);
  });

  it("is not rolled back by a snapshot that is older than what it shows", async () => {
    hub().emit("frame", frame(6, "door_locked"));
    hub().emit("resync");
    hub().answer(snapshot(5, false));
    await settle();
    expect(live.get().board.doorLocked).toBe(true);
    hub().emit("frame", frame(7, "door_unlocked"));
    expect(live.get().board.doorLocked).toBe(false);
  });
});

describe("somebody's erasure", () => {
  beforeEach(goLive);

  it("has everything read anew, and shows what it knows until then", async () => {
    hub().emit("frame", frame(6, "door_locked"));
    hub().emit("frame", frame(7, "participant_erased"));
    expect(hub().asked().at(-1)).toEqual({});
    expect(live.get().board.doorLocked).toBe(true);
    hub().answer(snapshot(7, false));
    await settle();
    expect(live.get().board.doorLocked).toBe(false);
    hub().emit("frame", frame(7, "participant_erased"));
    hub().emit("frame", frame(8, "door_locked"));
    expect(hub().asked()).toHaveLength(2);
    expect(live.get().board.doorLocked).toBe(true);
  });

  it("may be among what was missed", async () => {
    hub().emit("resync");
    hub().answer({ now, feeds: { workshop: missed(7, "organization_erased", "door_locked"), own: nothing } });
    await settle();
    expect(hub().asked().slice(1)).toEqual([{ workshop: 5, own: 0 }, {}]);
    hub().answer(snapshot(7, true));
    await settle();
    expect(live.get().board.doorLocked).toBe(true);
    expect(hub().asked()).toHaveLength(3);
  });
});

describe("the end of a seat", () => {
  beforeEach(goLive);

  it("is told by the server, and nothing is tried again", async () => {
    hub().emit("ended", { code: "SEAT_ENDED", message: "You have left." });
    hub().close();
    await vi.runAllTimersAsync();
    expect(live.get().ended).toEqual({ code: "SEAT_ENDED", message: "You have left." });
    expect(hubs).toHaveLength(1);
  });

  it("may be the answer to a resync", async () => {
    hub().emit("resync");
    hub().fail(hubError("WORKSHOP_NOT_FOUND: There is no such workshop."));
    await vi.runAllTimersAsync();
    expect(live.get().ended).toEqual({
      code: "WORKSHOP_NOT_FOUND",
      message: "There is no such workshop.",
    });
    expect(hubs).toHaveLength(1);
  });

  it("is not what a database out of reach means", async () => {
    hub().emit("resync");
    hub().fail(hubError("STORE_UNAVAILABLE: The database is out of reach at the moment."));
    await settle();
    expect(live.get()).toMatchObject({ ended: null, connection: "lost" });
    await vi.runOnlyPendingTimersAsync();
    expect(hubs).toHaveLength(2);
  });
});

describe("an outage", () => {
  beforeEach(goLive);

  it("keeps what was shown and comes back with its cursors", async () => {
    hub().emit("frame", frame(6, "door_locked"));
    hub().close();
    expect(live.get()).toMatchObject({ connection: "lost", board: { doorLocked: true } });
    await vi.runOnlyPendingTimersAsync();
    expect(hub().asked()).toEqual([{ workshop: 6, own: 0 }]);
    hub().answer({ now, feeds: { workshop: missed(7, "door_unlocked"), own: nothing } });
    await settle();
    expect(live.get()).toMatchObject({ connection: "live", board: { doorLocked: false } });
  });

  it("waits for the network, and hears nothing of the connection that it gave up", async () => {
    const old = hub();
    setOnLine(false);
    window.dispatchEvent(new Event("offline"));
    expect(live.get().connection).toBe("lost");
    old.emit("frame", frame(6, "door_locked"));
    old.emit("ended", { code: "SEAT_ENDED", message: "You have left." });
    await vi.runAllTimersAsync();
    expect(hubs).toHaveLength(1);
    setOnLine(true);
    window.dispatchEvent(new Event("online"));
    await goLive();
    expect(live.get()).toMatchObject({ connection: "live", ended: null, board: { doorLocked: false } });
  });

  it("tries again for as long as nobody answers", async () => {
    hub().close();
    for (let round = 2; round <= 8; round++) {
      await vi.runOnlyPendingTimersAsync();
      expect(hubs).toHaveLength(round);
      hub().fail(new Error("no answer"));
      await settle();
    }
    expect(live.get().connection).toBe("lost");
  });
});
