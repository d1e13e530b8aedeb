import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deliverFor, Outbox } from "../realtime/outbox";
import { BrowserStorage } from "../storage/browserStorage";
import { send } from "./command";
import { Unreachable } from "./failures";
import { post } from "./request";

/** The bodies of what was asked for. */
let asked: { variables: { input: { commandId: string } } }[];

/** A network over which the first requests hang, and the next ones are answered. */
function network(hanging: number, answer: unknown) {
  asked = [];
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    asked.push(JSON.parse(String(init.body)));
    if (asked.length > hanging) return Promise.resolve(new Response(JSON.stringify(answer)));
    return new Promise((_, reject) => {
      init.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    });
  });
}
const accepted = { data: { markDone: { workshop: { feedSequences: null }, errors: [] } } };
const ids = () => new Set(asked.map(({ variables }) => variables.input.commandId));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a request that hangs", () => {
  it("ends as unreachable when its time is up", async () => {
    network(1, {});
    const answer = post("{ viewer { id } }", {}, {}).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBeInstanceOf(Unreachable);
  });

  it("ends when its answer begins and never comes to its end", async () => {
    vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) =>
      Promise.resolve({
        status: 200,
        json: () => new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error()))),
      }),
    );
    const answer = post("{ viewer { id } }", {}, {}).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBeInstanceOf(Unreachable);
  });

  it("is sent again as the same command", async () => {
    network(2, accepted);
    const sent = send("markDone", { workshopId: "w", stepId: "s", done: true });
    await vi.advanceTimersByTimeAsync(60_000);
    await sent;
    expect(asked).toHaveLength(3);
    expect(ids().size).toBe(1);
  });

  it("does not block the outbox", async () => {
    network(1, accepted);
    const storage = new BrowserStorage(() => {
      throw new Error("no storage");
    });
    const outbox = new Outbox("k", deliverFor("ada"), vi.fn(), storage);
    outbox.give("markDone", { workshopId: "w", stepId: "s", done: true });
    outbox.give("markDone", { workshopId: "w", stepId: "s", done: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outbox.get()).toEqual([]);
    expect(ids().size).toBe(2);
  });
});
