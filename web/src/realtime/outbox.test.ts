import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refusal, Unreachable } from "../graphql/failures";
import { BrowserStorage } from "../storage/browserStorage";
import { type FeedSequences, Outbox, type OutboxEntry } from "./outbox";

const card = { workshopId: "w", stepId: "s", cardId: "c", text: "Invoices arrive late" };

const memory = () =>
  new BrowserStorage(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });

const accept = async () => ({ workshop: 3, own: 2 });
const fail = async () => {
  throw new Unreachable("away");
};

describe("the outbox", () => {
  it("keeps what could not be sent, over a reload, with the same command id", async () => {
    const storage = memory();
    const before = new Outbox("k", fail, vi.fn(), storage);
    before.give("writeCard", card);
    await before.flush();
    const sent: OutboxEntry[] = [];
    const after = new Outbox(
      "k",
      (entry) => {
        sent.push(entry);
        return accept();
      },
      vi.fn(),
      storage,
    );
    expect(after.get()).toHaveLength(1);
    await after.flush();
    expect(sent.map((entry) => entry.commandId)).toEqual([before.get()[0]?.commandId]);
  });

  it("sends in the order in which commands were given", async () => {
    const sent: string[] = [];
    const outbox = new Outbox(
      "k",
      (entry) => {
        sent.push(entry.name);
        return accept();
      },
      vi.fn(),
      memory(),
    );
    outbox.give("writeCard", card);
    outbox.give("editCard", { workshopId: "w", cardId: "c", text: "later" });
    outbox.give("withdrawCard", { workshopId: "w", cardId: "c" });
    await vi.waitFor(() => expect(sent).toEqual(["writeCard", "editCard", "withdrawCard"]));
  });

  it("stops at a loss instead of overtaking", async () => {
    const deliver = vi.fn(fail);
    const outbox = new Outbox("k", deliver, vi.fn(), memory());
    outbox.give("writeCard", card);
    outbox.give("markDone", { workshopId: "w", stepId: "s", done: true });
    await outbox.flush();
    expect(deliver.mock.calls.length).toBe(1);
    expect(outbox.get()).toHaveLength(2);
  });

  it("drops a refused command, says so, and goes on", async () => {
    const refused = vi.fn();
    const outbox = new Outbox(
      "k",
      async (entry) => {
        if (entry.name === "placeDots") throw new Refusal("VOTE_BUDGET_SPENT", "All dots are placed.");
        return accept();
      },
      refused,
      memory(),
    );
    outbox.give("placeDots", { workshopId: "w", roundId: "r", cardId: "c", dots: 1 });
    outbox.give("writeCard", card);
    await vi.waitFor(() => expect(outbox.get().every((entry) => entry.accepted)).toBe(true));
    expect(outbox.get().map((entry) => entry.name)).toEqual(["writeCard"]);
    expect(refused.mock.calls[0]?.[1].code).toBe("VOTE_BUDGET_SPENT");
  });

  it("leaves nothing behind once the feed has shown everything", async () => {
    const storage = memory();
    const outbox = new Outbox("k", accept, vi.fn(), storage);
    outbox.give("writeCard", card);
    await vi.waitFor(() => expect(outbox.get()[0]?.accepted).toEqual({ workshop: 3, own: 2 }));
    outbox.forget(outbox.get().map((entry) => entry.commandId));
    expect(storage.keys("k")).toEqual([]);
  });

  it("waits for no feed that the seat does not read any more", async () => {
    const outbox = new Outbox("k", async () => null, vi.fn(), memory());
    outbox.give("writeCard", card);
    await vi.waitFor(() => expect(outbox.get()).toEqual([]));
  });

  it("leaves other entries alone when two pages share a seat", async () => {
    const storage = memory();
    const one = new Outbox("k", fail, vi.fn(), storage);
    const other = new Outbox("k", fail, vi.fn(), storage);
    one.give("writeCard", card);
    other.give("writeCard", { ...card, cardId: "d" });
    one.give("editCard", { workshopId: "w", cardId: "c", text: "Invoices are late" });
    one.forget([one.get()[0]?.commandId ?? ""]);
    const after = new Outbox("k", fail, vi.fn(), storage);
    expect(after.get().map((entry) => entry.name)).toEqual(["writeCard", "editCard"]);
  });

  it("keeps the order over a reload", () => {
    const storage = memory();
    const before = new Outbox("k", fail, vi.fn(), storage);
    for (let dots = 0; dots < 12; dots++)
      before.give("placeDots", { workshopId: "w", roundId: "r", cardId: "c", dots });
    expect(new Outbox("k", fail, vi.fn(), storage).get()).toEqual(before.get());
  });
});

describe("an outbox whose server is in trouble", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(["STORE_BUSY", "STORE_UNAVAILABLE", "LIMIT_TIME", "INTERNAL_SERVER_ERROR"])(
    "keeps the command at %s and sends it again with the same id",
    async (code) => {
      const refused = vi.fn();
      const deliver = vi
        .fn<(entry: OutboxEntry) => Promise<FeedSequences>>()
        .mockRejectedValueOnce(new Refusal(code, "Send the same again in a moment."))
        .mockImplementation(accept);
      const outbox = new Outbox("k", deliver, refused, memory());
      outbox.give("writeCard", card);
      await vi.advanceTimersByTimeAsync(2000);
      expect(deliver.mock.calls.map(([entry]) => entry.commandId)).toEqual([
        outbox.get()[0]?.commandId,
        outbox.get()[0]?.commandId,
      ]);
      expect(outbox.get()[0]?.accepted).toEqual({ workshop: 3, own: 2 });
      expect(refused).not.toHaveBeenCalled();
    },
  );

  it.each([
    new Refusal("INTERNAL_SERVER_ERROR", "Unexpected execution error."),
    new Unreachable("status 500", {}, 500),
    new TypeError("the page's own mistake"),
  ])("sets a command aside that fails time and again with %s, and goes on", async (failure) => {
    const given = vi.fn();
    const deliver = async (entry: OutboxEntry) => {
      if (entry.name === "writeCard") throw failure;
      return accept();
    };
    const outbox = new Outbox("k", deliver, given, memory());
    outbox.give("writeCard", card);
    outbox.give("markDone", { workshopId: "w", stepId: "s", done: true });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(given).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(given.mock.calls.map(([entry, why]) => [entry.input.text, why])).toEqual([[card.text, failure]]);
    expect(outbox.get().map((entry) => [entry.name, !!entry.accepted])).toEqual([["markDone", true]]);
  });

  it.each([
    new Unreachable("no answer"),
    new Unreachable("status 503", {}, 503),
    new Unreachable("the sign-in page of a hotel", {}, 200),
    new Refusal("STORE_UNAVAILABLE", "The database is out of reach."),
  ])("keeps everything in its order through a long outage of %s", async (failure) => {
    const given = vi.fn();
    const outbox = new Outbox("k", () => Promise.reject(failure), given, memory());
    outbox.give("writeCard", card);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(given).not.toHaveBeenCalled();
    expect(outbox.get()).toHaveLength(1);
  });

  it("waits longer from loss to loss", async () => {
    const deliver = vi.fn<() => Promise<FeedSequences>>(fail);
    const outbox = new Outbox("k", deliver, vi.fn(), memory());
    outbox.give("writeCard", card);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(deliver.mock.calls.length).toBeLessThan(8);
    deliver.mockImplementation(accept);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(outbox.get()[0]?.accepted).toEqual({ workshop: 3, own: 2 });
  });

  it("leaves what waits to the next outbox once it is stopped", async () => {
    const storage = memory();
    const deliver = vi.fn(fail);
    const stopped = new Outbox("k", deliver, vi.fn(), storage);
    stopped.give("writeCard", card);
    await vi.advanceTimersByTimeAsync(0);
    stopped.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(deliver).toHaveBeenCalledTimes(1);
    expect(new Outbox("k", accept, vi.fn(), storage).get()).toEqual(stopped.get());
  });

  it("tells of a refusal in one place only when it was stopped in between", async () => {
    const storage = memory();
    const refuse = async () => {
      throw new Refusal("WORKSHOP_CLOSED", "The workshop is closed.");
    };
    const stopped = vi.fn();
    const outbox = new Outbox("k", refuse, stopped, storage);
    outbox.give("writeCard", card);
    outbox.stop();
    await vi.advanceTimersByTimeAsync(0);
    const told = vi.fn();
    await new Outbox("k", refuse, told, storage).flush();
    expect(stopped).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledTimes(1);
  });
});
