import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type ImportAnswer, sendFile } from "./importing";
import { useDryRun } from "./useDryRun";

vi.mock("./importing", () => ({ sendFile: vi.fn() }));

const sent = vi.mocked(sendFile);
const answerOf = (state: string) => ({ import: { id: "i", state } }) as unknown as ImportAnswer;
const signalOf = (attempt: number) => sent.mock.calls[attempt]?.[2].signal;
let answer: (answer: ImportAnswer) => void;

beforeEach(() => {
  sent.mockReset().mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
});
afterEach(cleanup);

async function choose() {
  const begun = vi.fn();
  const hook = renderHook(() => useDryRun("ideas", begun));
  const bytes = new TextEncoder().encode("text\nOne");
  await act(async () => void hook.result.current.choose("a.csv", bytes.length, () => Promise.resolve(bytes)));
  return { ...hook, begun };
}

it("takes the trial back when the page is left", async () => {
  const { unmount } = await choose();
  expect(signalOf(0)?.aborted).toBe(false);
  unmount();
  expect(signalOf(0)?.aborted).toBe(true);
});

it("lets an import go on that is on its way, and leads nobody back who left", async () => {
  const { result, unmount, begun } = await choose();
  await act(async () => answer(answerOf("READY")));
  await act(async () => void result.current.begin());
  expect(result.current.pending).toBe("importing");
  expect(signalOf(1)).toBeUndefined();
  unmount();
  await act(async () => answer(answerOf("RUNNING")));
  expect(begun).not.toHaveBeenCalled();
});

it("leads to the import for whoever stays", async () => {
  const { result, begun } = await choose();
  await act(async () => answer(answerOf("READY")));
  await act(async () => void result.current.begin());
  await act(async () => answer(answerOf("RUNNING")));
  expect(begun).toHaveBeenCalledExactlyOnceWith("i");
});
