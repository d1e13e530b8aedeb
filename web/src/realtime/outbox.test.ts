import { describe, expect, it, vi } from "vitest";
import { Refusal, Unreachable } from "../graphql/failures";
import { Outbox, type OutboxEntry } from "./outbox";

const card = { workshopId: "w", stepId: "s", cardId: "c", text: "Invoices arrive late" };

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

const accept = async () => {};
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
    const after = new Outbox("k", async (entry) => void sent.push(entry), vi.fn(), storage);
    expect(after.get()).toHaveLength(1);
    await after.flush();
    expect(sent.map((entry) => entry.commandId)).toEqual([before.get()[0]?.commandId]);
  });

  it("sends in the order in which commands were given", async () => {
    const sent: string[] = [];
    const outbox = new Outbox("k", async (entry) => void sent.push(entry.name), vi.fn(), memory());
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
    await vi.waitFor(() => expect(outbox.get()[0]?.accepted).toBe(true));
    outbox.forget(outbox.get().map((entry) => entry.commandId));
    expect(storage.getItem("k")).toBeNull();
  });
});
