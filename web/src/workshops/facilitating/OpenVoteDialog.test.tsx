import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { inWorkshop } from "../inWorkshop";
import type { BoardStep } from "../workshopBoard";
import { OpenVoteDialog } from "./OpenVoteDialog";

afterEach(cleanup);

const step = { stepId: "s", method: "DOT_VOTING", voteBudget: null, maxPerCard: null, selfVote: null };
const draw = (cards: object[], run = vi.fn(async () => true)) => {
  const view = { board: { cards, agenda: [{ ...step, title: "Notes" }] }, run };
  render(inWorkshop(view, <OpenVoteDialog step={step as unknown as BoardStep} onClose={() => {}} />));
  return run;
};

it("is no dead end where the usual cards are missing: it takes those that are there", async () => {
  const run = draw([{ cardId: "n1", kind: "NOTE", stepId: "s" }]);
  fireEvent.click(screen.getByRole("button", { name: "Open the vote" }));
  await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  expect(run.mock.calls[0]).toMatchObject(["openVotingRound", { cardIds: ["n1"] }, {}]);
});

it("says what to do where there is no card at all", () => {
  draw([]);
  expect(screen.getByText(/Reveal cards first/)).toBeTruthy();
});
