import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { AttemptIds } from "../../graphql/attemptIds";
import { Refusal, Unreachable } from "../../graphql/failures";
import { inWorkshop } from "../inWorkshop";
import type { WorkshopView } from "../useWorkshop";
import { useSteering } from "./useSteering";

afterEach(cleanup);

/** Steers once, and takes it back as often as these say: what each try met, null where it went through. */
async function undoing(workshopId: string, met: (Error | null)[]) {
  const sent: string[] = [];
  const run = vi.fn(async (name: string, _: object, ids?: AttemptIds<string>) => {
    if (name !== "undoControl") return true;
    const failure = met.shift();
    sent.push(ids?.get().commandId ?? "");
    if (failure) ids?.failed(failure);
    return !failure;
  });
  const { result } = renderHook(useSteering, {
    wrapper: ({ children }) => inWorkshop({ workshopId, run: run as WorkshopView["run"] }, children),
  });
  await act(() =>
    result.current.steer("lockDoor", {}, { action: "DOOR_LOCKED", said: "The door is locked." }),
  );
  const tries = met.length + 1;
  for (let n = 0; n < tries; n++) await act(() => result.current.undo());
  return sent;
}

it("still knows what to take back when nobody answered, and sends it as the same command", async () => {
  const sent = await undoing("w1", [new Unreachable("no answer"), null]);
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(1);
});

it("forgets what was refused, so that it does not stand before everything else", async () => {
  expect(
    await undoing("w2", [new Refusal("CONTROL_MOVED_ON", "Something else was steered since.")]),
  ).toHaveLength(1);
});
