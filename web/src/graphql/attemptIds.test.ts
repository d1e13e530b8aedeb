import { describe, expect, it } from "vitest";
import { browserStorage } from "../storage/browserStorage";
import { AttemptIds } from "./attemptIds";
import { Refusal, Unreachable } from "./failures";

describe("the ids of an attempt", () => {
  it.each([
    new Unreachable("no answer"),
    new Refusal("STORE_UNAVAILABLE", "The database is out of reach."),
    new Refusal("INTERNAL_SERVER_ERROR", "Unexpected execution error."),
    new TypeError("the page's own mistake"),
  ])("stay after %s", (error) => {
    const ids = new AttemptIds(["workshopId", "participantId"]);
    const before = ids.get();
    ids.failed(error);
    expect(ids.get()).toEqual(before);
  });

  it("are all drawn again for the next thing", () => {
    const ids = new AttemptIds(["themeId"]);
    const before = ids.get();
    ids.succeeded();
    expect(ids.get().themeId).not.toBe(before.themeId);
    expect(ids.get().commandId).not.toBe(before.commandId);
  });

  it("are all drawn again after a refusal", () => {
    const ids = new AttemptIds(["participantId"]);
    const before = ids.get();
    ids.failed(new Refusal("DOOR_LOCKED", "The door is locked."));
    expect(ids.get().participantId).not.toBe(before.participantId);
    expect(ids.get().commandId).not.toBe(before.commandId);
  });

  it("outlive a reload under a key once they are used, until they are spent", () => {
    const key = "coinnovation.something.ids";
    const before = new AttemptIds(["painPointId"], key);
    expect(browserStorage.read(key)).toBeNull();
    const used = before.get();
    const after = new AttemptIds(["painPointId"], key);
    expect(after.get()).toEqual(used);
    after.succeeded();
    expect(browserStorage.read(key)).toBeNull();
    expect(after.get().painPointId).not.toBe(used.painPointId);
  });
});
