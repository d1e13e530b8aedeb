import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useTurns } from "./useTurns";

let still = false;
vi.mock("../../design/useStillness", () => ({ useStillness: () => still }));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  still = false;
});

const wait = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));
const press = (key: string) =>
  act(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));

it("turns by itself, from the last page to the first", () => {
  const { result } = renderHook(() => useTurns(2));
  wait(9);
  expect(result.current.at).toBe(1);
  wait(9);
  expect(result.current.at).toBe(0);
});

it("lets a page stand twice as long for whoever wants no movement", () => {
  still = true;
  const { result } = renderHook(() => useTurns(2));
  wait(17);
  expect(result.current.at).toBe(0);
  wait(1);
  expect(result.current.at).toBe(1);
});

it("turns by keys, back over the first page too, and then lets that page stand its time", () => {
  const { result } = renderHook(() => useTurns(3));
  wait(8);
  press("ArrowLeft");
  expect(result.current.at).toBe(2);
  wait(8);
  expect(result.current.at).toBe(2);
  press("ArrowRight");
  expect(result.current.at).toBe(0);
});

it("halts while somebody wants it to", () => {
  const { result } = renderHook(() => useTurns(2));
  press(" ");
  wait(60);
  expect(result.current).toEqual({ at: 0, halted: true });
  press(" ");
  wait(9);
  expect(result.current).toEqual({ at: 1, halted: false });
});

it("leaves one page alone", () => {
  const { result } = renderHook(() => useTurns(1));
  press("ArrowRight");
  wait(60);
  expect(result.current).toEqual({ at: 0, halted: false });
});
