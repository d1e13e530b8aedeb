import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { inWorkshop } from "../inWorkshop";
import type { BoardRound } from "../workshopBoard";
import { DotVoting } from "./DotVoting";

afterEach(cleanup);

it("places one dot by a key that is held, and leaves every other key to the page", () => {
  const give = vi.fn();
  const cards = [{ cardId: "a", text: "Invoices arrive late", answers: [], details: [] }];
  const round = { roundId: "r", stepId: "s", cardIds: ["a"], budget: 5, maxPerCard: 3, selfVote: true };
  const voting = <DotVoting round={round as unknown as BoardRound} />;
  render(inWorkshop({ board: { cards }, me: { role: "CONTRIBUTOR", side: "VENDOR" }, give }, voting));
  const more = screen.getByRole("button", { name: "Place a dot" });
  expect(fireEvent.keyDown(more, { key: "ArrowUp" })).toBe(false);
  expect(fireEvent.keyDown(more, { key: "ArrowUp", repeat: true })).toBe(false);
  expect(fireEvent.keyDown(more, { key: "Enter", repeat: true })).toBe(false);
  expect(give).toHaveBeenCalledTimes(1);
  for (const key of ["Tab", "PageDown"]) expect(fireEvent.keyDown(more, { key, repeat: true })).toBe(true);
});
