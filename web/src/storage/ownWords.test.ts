import { beforeEach, expect, it } from "vitest";
import { commentKeys } from "../backlog/item/Conversation";
import { emptyDraft, keepDraft as keepPainPoint } from "../painPoints/draft";
import { wordsKeys } from "../workshops/facilitating/wordsKeys";
import { groupNoteKeys } from "../workshops/groups/typedNote";
import { noteKey } from "../workshops/notes/noteKey";
import { outboxKeys } from "../workshops/outboxKeys";
import { parkingKey } from "../workshops/parking/parkingKey";
import { refusedKeys } from "../workshops/refused/refusedTexts";
import { ratingDraftKeys } from "../workshops/voting/ratingDrafts";
import { draftKeys } from "../workshops/writing/drafts";
import { editKeys } from "../workshops/writing/edits";
import { browserStorage } from "./browserStorage";
import { countUnsent, forgetPerson } from "./ownWords";

beforeEach(() => localStorage.clear());

it("counts everything that only this browser holds", () => {
  const keys = [draftKeys, editKeys, outboxKeys, refusedKeys, groupNoteKeys, ratingDraftKeys, wordsKeys];
  for (const of of keys) browserStorage.write(`${of("ada")}1`, '{"text":"words"}');
  for (const of of [noteKey, parkingKey]) browserStorage.write(of("ada"), "words");
  browserStorage.write(`${commentKeys}i1`, "words");
  keepPainPoint({ ...emptyDraft, workaround: "words" });
  expect(countUnsent()).toBe(keys.length + 4);
});

it("counts neither what is empty nor what is no text of anybody", () => {
  keepPainPoint(emptyDraft);
  browserStorage.write("coinnovation.name", "Ada");
  browserStorage.write("coinnovation.theme", "dark");
  expect(countUnsent()).toBe(0);
});

it("leaves nothing of a person to the next one but how the page looks", () => {
  const kept = { "coinnovation.theme": "dark", "coinnovation.language": "de", "of-another-page": "1" };
  const own = { "coinnovation.name": "Ada", [`${draftKeys("ada")}s1`]: '{"text":"words"}' };
  for (const [key, value] of Object.entries({ ...kept, ...own })) browserStorage.write(key, value);
  forgetPerson();
  expect(Object.keys(localStorage).sort()).toEqual(Object.keys(kept).sort());
});
