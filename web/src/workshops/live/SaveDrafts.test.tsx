import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { toastStore } from "../../design/toasts";
import { browserStorage } from "../../storage/browserStorage";
import { editKeys } from "../../storage/keys";
import { inWorkshop } from "../inWorkshop";
import { emptySeat, type OwnCard } from "../ownSeat";
import { refusedTexts } from "../refused/refusedTexts";
import type { WorkshopBoard } from "../workshopBoard";
import { allDrafts, keepDraft } from "../writing/drafts";
import { SaveDrafts } from "./SaveDrafts";

const give = vi.fn();
beforeEach(() => {
  localStorage.clear();
  give.mockReset();
  keepDraft("ada", { stepId: "s1", cardId: "c1", text: "Half a thou", answers: [], details: {} });
});
afterEach(cleanup);

/** Draws it in a workshop whose only step has ended. */
function afterTheStep(state: WorkshopBoard["state"]) {
  const agenda = [{ stepId: "s1", title: "Pains", state: "ENDED" }];
  const cards = [{ cardId: "c0", stepId: "s1", text: "old words", details: [] }];
  const own = { ...emptySeat, cards: cards as unknown as OwnCard[] };
  render(inWorkshop({ board: { state, agenda }, own, me: { role: "CONTRIBUTOR" }, give }, <SaveDrafts />));
}
const said = () => toastStore.get().at(-1)?.text;

it("writes a half-written card to its step when that has ended", () => {
  afterTheStep("LIVE");
  expect(give).toHaveBeenCalledWith("writeCard", { stepId: "s1", cardId: "c1", text: "Half a thou" });
  expect(said()).toBe("Your half-written card is saved to “Pains”.");
});

it("keeps it with its author after the close, and says so", () => {
  afterTheStep("CLOSED");
  expect(give).not.toHaveBeenCalled();
  expect(said()).toMatch(/not sent/);
  expect(refusedTexts.of("ada").map(({ text }) => text)).toEqual(["Half a thou"]);
  expect(allDrafts("ada")).toEqual([]);
});

it("keeps what was refused in reach when its field goes away", () => {
  const draft = { stepId: "s1", cardId: "c1", text: "Too long", answers: [], details: {} };
  keepDraft("ada", { ...draft, refused: true, reason: "Write less." });
  afterTheStep("LIVE");
  expect(give).not.toHaveBeenCalled();
  expect(refusedTexts.of("ada").map(({ text, reason }) => [text, reason])).toEqual([
    ["Too long", "Write less."],
  ]);
});

it("saves a change that a reload left behind, or keeps it after the close", () => {
  const edit = JSON.stringify({ text: "new words", details: { OWNER: "Ada" } });
  localStorage.clear();
  browserStorage.write(`${editKeys("ada")}c0`, edit);
  afterTheStep("LIVE");
  expect(give).toHaveBeenCalledWith("editCard", {
    cardId: "c0",
    text: "new words",
    details: [{ field: "OWNER", value: "Ada" }],
  });
  cleanup();
  browserStorage.write(`${editKeys("ada")}c0`, edit);
  afterTheStep("CLOSED");
  expect(give).toHaveBeenCalledTimes(1);
  expect(refusedTexts.of("ada")).toMatchObject([{ text: "new words", details: { OWNER: "Ada" } }]);
});
