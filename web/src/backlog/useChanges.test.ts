import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Refusal } from "../graphql/failures";
import { type Listener, subscribe } from "../graphql/subscribe";
import { useChanges } from "./useChanges";

vi.mock("../graphql/subscribe", () => ({ subscribe: vi.fn(() => () => {}) }));

const subscribed = vi.mocked(subscribe);
/** Who listens now, and from where on. */
const now = () => {
  const [, variables, listener] = subscribed.mock.calls.at(-1) ?? [];
  return { from: variables?.(), listener: listener as Listener<unknown> };
};
const listen = () => {
  const deaf = { onChange: () => {}, onRemoved: () => {}, onGap: () => {} };
  return renderHook(() => useChanges({ ideas: {} }, "start", deaf)).result;
};

beforeEach(() => {
  vi.useFakeTimers();
  subscribed.mockClear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it.each([
  ["refuses", (listener: Listener<unknown>) => listener.onRefusal?.(new Refusal("STORE_UNAVAILABLE", ""))],
  ["ends it", (listener: Listener<unknown>) => listener.onEnd?.()],
])("says that it hears nothing when the server %s, and listens anew from where it was", (_, end) => {
  const connection = listen();
  act(() => {
    now().listener.onConnection?.(true);
    now().listener.onData({ backlogChanged: { cursor: "further on", item: null, removed: { id: "i" } } });
  });
  expect(connection.current).toBe("live");
  act(() => end(now().listener));
  expect(connection.current).toBe("lost");
  act(() => void vi.advanceTimersByTime(60_000));
  expect(subscribed).toHaveBeenCalledTimes(2);
  expect(now().from).toMatchObject({ after: "further on" });
  act(() => now().listener.onConnection?.(true));
  expect(connection.current).toBe("live");
});
