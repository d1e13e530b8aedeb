import { createClient } from "graphql-ws";
import { expect, it, vi } from "vitest";
import { graphql } from "./graphql";
import { subscribe } from "./subscribe";

vi.mock("graphql-ws", () => ({ createClient: vi.fn() }));

const changes = graphql("subscription Changes { backlogChanged { cursor } }");

it("does not call a subscription live that is over, because the socket opens again", () => {
  type Sink = { error: (failure: unknown) => void };
  const sinks: Sink[] = [];
  const client = { subscribe: (_: unknown, sink: Sink) => sinks.push(sink) && (() => {}) };
  vi.mocked(createClient).mockReturnValue(client as unknown as ReturnType<typeof createClient>);
  const listener = { onData: () => {}, onConnection: vi.fn(), onEnd: vi.fn(), onRefusal: vi.fn() };
  subscribe(changes, () => ({}), listener);
  const { on } = vi.mocked(createClient).mock.calls[0]?.[0] ?? {};
  const open = () => on?.connected?.({} as WebSocket, undefined, false);
  open();
  expect(listener.onConnection.mock.calls).toEqual([[true]]);

  sinks[0]?.error([{ message: "Not now.", extensions: { code: "STORE_UNAVAILABLE" } }]);
  expect(listener.onRefusal).toHaveBeenCalledTimes(1);
  open();
  expect(listener.onConnection.mock.calls).toEqual([[true]]);

  subscribe(changes, () => ({}), listener);
  sinks[1]?.error(new Event("close"));
  expect(listener.onEnd).toHaveBeenCalledTimes(1);
});
