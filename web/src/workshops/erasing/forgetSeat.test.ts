import { expect, it } from "vitest";
import { browserStorage } from "../../storage/browserStorage";
import { allDrafts, keepDraft } from "../writing/drafts";
import { forgetSeat } from "./forgetSeat";

it("drops what is kept for that seat, and nothing of another one", () => {
  const draft = { stepId: "s", cardId: "c", text: "half-written", answers: [], details: {} };
  keepDraft("mine", draft);
  keepDraft("other", draft);
  browserStorage.write("coinnovation.outbox.mine.1", "waits");

  forgetSeat("mine");

  expect(allDrafts("mine")).toEqual([]);
  expect(browserStorage.keys("coinnovation.outbox.mine.")).toEqual([]);
  expect(allDrafts("other")).toEqual([draft]);
});
