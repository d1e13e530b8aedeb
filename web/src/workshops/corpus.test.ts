import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { applyToBoard } from "./applyToBoard";
import { writtenLast } from "./facilitating/writtenLast";
import { applyToFacilitation, emptyFacilitation } from "./facilitation";
import type { FeedEvent } from "./feedEvent";
import { applyToOwnSeat, emptySeat } from "./ownSeat";
import { type BoardStep, emptyBoard, type VotingMethod, type WorkshopBoard } from "./workshopBoard";

/** Event lists and the slices that the server folds from them; the client must fold the same. */
const folder = resolve(__dirname, "../../../tests/CoInnovation.Tests/Workshops/Corpus");

interface Example {
  name: string;
  feeds: { workshop?: FeedEvent[]; own?: FeedEvent[]; facilitators?: FeedEvent[] };
  slices: { workshop?: unknown; own?: unknown; facilitators?: unknown };
  /** On what a vote in each step would be where nobody chooses. */
  votes: { stepId: string; method: VotingMethod; cardIds: string[] }[];
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

describe.runIf(examples.length > 0)("what a vote is on where nobody chooses", () => {
  it.each(examples)("is the same as the server's: $name", ({ slices, votes }) => {
    const board = slices.workshop as WorkshopBoard;
    expect(
      votes.map(({ stepId, method }) => {
        const step = board.agenda.find((one) => one.stepId === stepId) as BoardStep;
        return { stepId, method, cardIds: writtenLast(board, step, method).map((card) => card.cardId) };
      }),
    ).toEqual(votes);
  });
});

it("finds the corpus", () => {
  expect(examples.length, `no corpus in ${folder}`).toBeGreaterThan(0);
});
