import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { inWorkshop } from "../inWorkshop";
import type { BoardStep, Collection } from "../workshopBoard";
import { useAgendaMoves } from "./useAgendaMoves";

afterEach(cleanup);

const collection: Collection = {
  opensAt: "2026-12-01T08:00:00Z",
  until: "2026-12-03T17:00:00Z",
  late: "REFUSE",
  closedAt: null,
  openingReminderAt: "2026-12-01T08:00:00Z",
  endingReminderAt: "2026-12-02T17:00:00Z",
};
const step = { stepId: "s1", method: "SILENT_WRITING", state: "SKIPPED", sidePrompts: [], collection };

/** What is sent when the step is put back at that moment. */
async function putBack(moment: string) {
  const run = vi.fn(async (..._: unknown[]) => true);
  const { result } = renderHook(useAgendaMoves, {
    wrapper: ({ children }) =>
      inWorkshop(
        { board: { agenda: [{ stepId: "s0" }, step] }, run, now: () => Date.parse(moment) },
        children,
      ),
  });
  await act(() => result.current.putBack(step as unknown as BoardStep));
  return run.mock.calls;
}

it("puts a step back with the collection that goes on, and tells nobody twice", async () => {
  const sent = await putBack("2026-12-02T08:00:00Z");
  expect(sent.map(([name]) => name)).toEqual(["removeStep", "addStep", "openCollectionWindow"]);
  const { opensAt, until, late } = collection;
  const again = { stepId: "s1", opensAt, until, late, remindAtOpening: false, remindBeforeEnd: true };
  expect(sent[2]?.[1]).toEqual(again);
});

it("opens no collection again that is over", async () => {
  expect((await putBack("2026-12-04T08:00:00Z")).map(([name]) => name)).toEqual(["removeStep", "addStep"]);
});
