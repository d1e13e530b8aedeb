import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { inWorkshop } from "../inWorkshop";
import { StepHeading } from "../live/StepHeading";
import type { BoardStep } from "../workshopBoard";
import { StepDialog } from "./StepDialog";
import { settingsOf, usual } from "./stepSettings";

afterEach(cleanup);

const sides = [{ side: "VENDOR" }, { side: "CUSTOMER" }];
const step = {
  ...usual("DISCUSSION", { title: "Talk", prompt: "What should we talk about?" }),
  stepId: "s",
  state: "RUNNING",
} as BoardStep;

it("asks one side something else, and tells how long topics are discussed", async () => {
  const run = vi.fn(async () => true);
  render(
    inWorkshop(
      { board: { sides }, run },
      <StepDialog editing={{ mode: "change", step }} onClose={() => {}} />,
    ),
  );
  fireEvent.click(screen.getByText("Ask a side something else"));
  fireEvent.change(screen.getByRole("textbox", { name: /Prompt for Customer/ }), {
    target: { value: " What hurts? " },
  });
  const minutes = screen.getByRole("textbox", { name: "Minutes for a topic" });
  fireEvent.change(minutes, { target: { value: "8" } });
  fireEvent.blur(minutes);
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  expect(run.mock.calls[0]).toMatchObject([
    "changeStep",
    {
      step: {
        ...settingsOf(step),
        sidePrompts: [{ side: "CUSTOMER", prompt: "What hurts?" }],
        pace: { topicMinutes: 8, extensionMinutes: null },
      },
    },
  ]);
});

it("shows each side its own prompt, and the facilitator who is asked what", () => {
  const asked = { ...step, sidePrompts: [{ side: "CUSTOMER", prompt: "What hurts?" }] } as BoardStep;
  const heading = (me: object, isFacilitator = false) => {
    const board = { sides, agenda: [asked] };
    return render(inWorkshop({ board, me, isFacilitator }, <StepHeading step={asked} />)).container
      .textContent;
  };
  expect(heading({ side: "CUSTOMER" })).toMatch(/What hurts\?/);
  expect(heading({ side: "CUSTOMER" })).not.toMatch(/What should we talk about\?/);
  expect(heading({ side: "VENDOR" })).not.toMatch(/What hurts\?/);
  expect(heading({ side: null }, true)).toMatch(/What should we talk about\?.*What hurts\?/);
});
