import { expect, it } from "vitest";
import { browserStorage } from "../../storage/browserStorage";
import { wordsKeys } from "../facilitating/wordsKeys";
import { noteKey } from "../notes/noteKey";
import { parkingKey } from "../parking/parkingKey";
import { refusedTexts } from "../refused/refusedTexts";
import { allDrafts, keepDraft } from "../writing/drafts";
import { editKeys } from "../writing/edits";
import { forgetSeat } from "./forgetSeat";

it("drops what is kept for that seat, and nothing of another one", () => {
  const draft = { stepId: "s", cardId: "c", text: "half-written", answers: [], details: {} };
  keepDraft("mine", draft);
  keepDraft("other", draft);
  browserStorage.write("coinnovation.outbox.mine.1", "waits");

  for (const key of [editKeys("mine"), noteKey("mine"), parkingKey("mine"), wordsKeys("mine")])
    browserStorage.write(key, "words");

  refusedTexts.keep("mine", { kind: "note", text: "words", reason: "No." });
  expect(refusedTexts.of("mine")).toHaveLength(1);

  forgetSeat("mine");

  expect(browserStorage.keys("coinnovation.").filter((key) => key.includes("mine"))).toEqual([]);

  // What the page does while it is taken down brings nothing back.
  keepDraft("mine", draft);
  refusedTexts.keep("mine", { kind: "card", text: "too late", reason: "The seat is gone." });
  expect(refusedTexts.of("mine")).toEqual([]);
  expect(allDrafts("mine")).toEqual([]);
  expect(browserStorage.keys("coinnovation.outbox.mine.")).toEqual([]);
  expect(allDrafts("other")).toEqual([draft]);
});
