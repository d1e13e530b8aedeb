import { describe, expect, it } from "vitest";
import type { Side } from "../../design/sides";
import { ratingOf } from "../ratings";
import type { CardResult, Rating, SideResult } from "../workshopBoard";
import { commonGround } from "./formulas";
import { apartWorking, meanText, scoreWorking } from "./ratingFormulas";

const side = (name: Side, mean: Rating | null, hidden = false): SideResult => ({
  side: name,
  hidden,
  voters: hidden ? null : 3,
  dots: null,
  share: null,
  agree: null,
  disagree: null,
  pass: null,
  seen: mean ? 3 : 0,
  mean,
});
const result = (sides: SideResult[], mean: Rating | null, score: number | null, divided = 0): CardResult => ({
  cardId: "c",
  rank: 1,
  consensus: null,
  meanShare: null,
  divided,
  sides,
  mean,
  score,
});
const nuf = (isNew: number, useful: number, feasible: number) => ratingOf({ new: isNew, useful, feasible });
const place = (impact: number, effort: number) => ratingOf({ impact, effort });

describe("the working behind a rating", () => {
  const rated = result(
    [side("VENDOR", nuf(9, 8, 9)), side("CUSTOMER", nuf(4, 9, 4)), side("PARTNER", null, true)],
    nuf(6.5, 8.5, 6.5),
    21.5,
    5 / 9,
  );
  it("shows the sides' means and their sum", () => {
    expect(scoreWorking(rated, "NUF")).toBe(
      "new (9.0 + 4.0) / 2 = 6.5; useful (8.0 + 9.0) / 2 = 8.5; feasible (9.0 + 4.0) / 2 = 6.5; 6.5 + 8.5 + 6.5 = 21.5",
    );
  });
  it("names what divides the sides most", () => {
    expect(apartWorking(rated, "NUF")).toBe("New: Vendor 9.0 − Customer 4.0 = 5.0 of 9, 56 points");
  });
  it("says so where nothing can be compared", () => {
    const alone = result([side("VENDOR", nuf(5, 5, 5)), side("CUSTOMER", null)], nuf(5, 5, 5), 15);
    expect(apartWorking(alone, "NUF")).toBe("Fewer than two shown sides rated it.");
    expect(scoreWorking(result([], null, null), "NUF")).toBe("No shown side rated it.");
  });
  it("reads a place with its quadrant", () => {
    const mean = place(70, 20);
    expect(mean && meanText(mean, "IMPACT_EFFORT")).toBe("impact 70, effort 20: quick win");
    expect(scoreWorking(result([side("VENDOR", mean)], mean, 50), "IMPACT_EFFORT")).toBe(
      "impact (70.0) / 1 = 70.0; effort (20.0) / 1 = 20.0; 70.0 − 20.0 = +50",
    );
  });
});

it("calls common ground what every shown side gave more than half, or the upper half of impact", () => {
  const sides = (one: Rating | null, other: Rating | null) =>
    result([side("VENDOR", one), side("CUSTOMER", other)], one, 1);
  expect(commonGround([sides(nuf(6, 6, 6), nuf(5, 6, 6))])).toHaveLength(1);
  expect(commonGround([sides(nuf(6, 6, 6), nuf(5, 5, 5))])).toHaveLength(0);
  expect(commonGround([sides(place(50, 90), place(80, 10))])).toHaveLength(1);
  expect(commonGround([sides(place(50, 90), null)])).toHaveLength(0);
});
