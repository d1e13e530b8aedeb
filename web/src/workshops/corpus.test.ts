import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { applyToBoard } from "./applyToBoard";
import { applyToFacilitation, emptyFacilitation } from "./facilitation";
import type { FeedEvent } from "./feedEvent";
import { applyToOwnSeat, emptySeat } from "./ownSeat";
import { emptyBoard } from "./workshopBoard";

/** Event lists and the slices that the server folds from them; the client must fold the same. */
const folder = resolve(__dirname, "../../../tests/CoInnovation.Tests/Workshops/Corpus");

interface Example {
  name: string;
  feeds: { workshop?: FeedEvent[]; own?: FeedEvent[]; facilitators?: FeedEvent[] };
  slices: { workshop?: unknown; own?: unknown; facilitators?: unknown };
}

const examples: Example[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => JSON.parse(readFileSync(resolve(folder, file), "utf8")))
  : [];

describe.runIf(examples.length > 0)("folding the server's corpus", () => {
  it.each(examples)("$name", ({ feeds, slices }) => {
    if (slices.workshop)
      expect((feeds.workshop ?? []).reduce(applyToBoard, emptyBoard)).toEqual(slices.workshop);
    if (slices.own) expect((feeds.own ?? []).reduce(applyToOwnSeat, emptySeat)).toEqual(slices.own);
    if (slices.facilitators)
      expect((feeds.facilitators ?? []).reduce(applyToFacilitation, emptyFacilitation)).toEqual(
        slices.facilitators,
      );
  });
});

it("finds the corpus", () => {
  expect(examples.length, `no corpus in ${folder}`).toBeGreaterThan(0);
});
