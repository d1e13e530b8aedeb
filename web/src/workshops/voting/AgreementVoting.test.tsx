import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inWorkshop } from "../inWorkshop";
import { applyToOwnSeat, emptySeat, type OwnSeat } from "../ownSeat";
import type { WorkshopView } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";
import { AgreementVoting } from "./AgreementVoting";

const texts: Record<string, string> = {
  a: "Invoices arrive late",
  b: "Nobody reads the notes",
  c: "No contact",
};
const cards = Object.entries(texts).map(([cardId, text]) => ({ cardId, text, answers: [], details: [] }));
const round = { roundId: "r", stepId: "s", method: "AGREEMENT", cardIds: Object.keys(texts) };

let own: OwnSeat;
/** Draws what one has answered so far. */
function view() {
  const give = (_: string, data: object) => {
    own = applyToOwnSeat(own, { type: "ballot_cast", at: "", data });
  };
  return inWorkshop(
    {
      board: { cards },
      own,
      me: { role: "CONTRIBUTOR", side: "VENDOR" },
      give: give as WorkshopView["give"],
    },
    <AgreementVoting round={round as unknown as BoardRound} />,
  );
}
const answered = () => own.ballots[0]?.entries.length ?? 0;
const shown = () => screen.getByRole("article").textContent ?? "";

beforeEach(() => {
  own = emptySeat;
});
afterEach(cleanup);

it("takes one answer from a key that is held", () => {
  const { rerender } = render(view());
  for (const repeat of [false, true, true]) {
    fireEvent.keyDown(window.document.body, { key: "a", repeat });
    rerender(view());
  }
  expect(answered()).toBe(1);
  const agree = screen.getByRole("button", { name: /Agree/ });
  expect(fireEvent.keyDown(agree, { key: "Enter", repeat: true })).toBe(false);
  expect(fireEvent.keyDown(agree, { key: "Enter" })).toBe(true);
  expect(fireEvent.keyDown(agree, { key: "Tab", repeat: true })).toBe(true);
});

it("announces the next card, in a region that was there before it", () => {
  const { rerender, container } = render(view());
  const region = container.querySelector("[aria-live=polite]");
  const before = shown();
  fireEvent.click(screen.getByRole("button", { name: /Agree/ }));
  rerender(view());
  expect(shown()).not.toBe(before);
  expect(container.querySelector("[aria-live=polite]")).toBe(region);
  expect(region?.textContent).toBe(shown());
});

it("loses the focus to nothing when the last card is answered", () => {
  const { rerender } = render(view());
  for (const _ of cards) {
    const agree = screen.getByRole("button", { name: /Agree/ });
    agree.focus();
    fireEvent.click(agree);
    rerender(view());
  }
  expect(document.activeElement?.textContent).toBe("You have been through all 3");
  const back = screen.getAllByRole("button", { name: /^Take back/ })[0];
  back?.focus();
  if (back) fireEvent.click(back);
  rerender(view());
  expect(document.activeElement?.tagName).toBe("ARTICLE");
});
