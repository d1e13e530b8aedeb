import { describe, expect, it } from "vitest";
import { ratingOf } from "../../ratings";
import type { BoardCard, BoardRound, SideResult } from "../../workshopBoard";
import { chartCsv } from "./chartCsv";
import { chartData, numbered } from "./chartData";
import { wrapped } from "./wrapped";

const card: BoardCard = {
  cardId: "c",
  stepId: "s",
  kind: "IDEA",
  text: '=One "invoice"',
  authorId: null,
  side: null,
  organizationId: null,
  answers: [],
  kept: false,
  details: [],
  group: null,
  buildsOn: null,
};
const nothing: Omit<SideResult, "side" | "hidden"> = {
  voters: null,
  dots: null,
  share: null,
  agree: null,
  disagree: null,
  pass: null,
  seen: null,
  mean: null,
};
const round: BoardRound = {
  roundId: "r",
  stepId: "s",
  method: "NUF",
  open: false,
  cardIds: ["c"],
  budget: null,
  maxPerCard: null,
  selfVote: true,
  collects: false,
  voterCount: 4,
  results: [
    {
      cardId: "c",
      rank: 1,
      consensus: null,
      meanShare: null,
      divided: 0,
      mean: ratingOf({ new: 7, useful: 8.5, feasible: 4 }),
      score: 19.5,
      sides: [
        {
          ...nothing,
          side: "VENDOR",
          hidden: false,
          voters: 3,
          seen: 3,
          mean: ratingOf({ new: 7, useful: 8.5, feasible: 4 }),
        },
        { ...nothing, side: "CUSTOMER", hidden: true },
      ],
    },
  ],
};

describe("a round as a chart", () => {
  it("has a group for each thing that was rated, and no number of a hidden side", () => {
    const { rows, most } = chartData(round, [card]);
    expect(most).toBe(10);
    expect(rows[0]?.number).toBe("19.5");
    expect(rows[0]?.groups.map((group) => [group.name, group.values.map(({ text }) => text)])).toEqual([
      ["New", ["7.0", "not shown"]],
      ["Useful", ["8.5", "not shown"]],
      ["Feasible", ["4.0", "not shown"]],
    ]);
  });
  it("puts nothing in front of anything where no number is shown", () => {
    const hidden = { ...round, results: round.results?.map((one) => ({ ...one, score: null })) ?? null };
    const [row] = chartData(hidden, [card]).rows;
    expect([row?.rank, row && numbered(row), row?.number]).toEqual([null, card.text, "–"]);
    expect(chartCsv(hidden, chartData(hidden, [card]))).toContain(`\r\n,"'=One`);
  });
  it("is a file that no spreadsheet runs", () => {
    expect(chartCsv(round, chartData(round, [card])).split("\r\n")).toEqual([
      "Rank,Card,NUF of 30,Divided,Vendor n,Vendor New,Vendor Useful,Vendor Feasible,Customer n,Customer New,Customer Useful,Customer Feasible",
      `1,"'=One ""invoice""",19.5,0,3,7,8.5,4,,,,`,
    ]);
  });
  it("writes texts in lines that fit", () => {
    expect(wrapped("Nobody answers on Fridays", 80, 10)).toEqual(["Nobody answers", "on Fridays"]);
    expect(wrapped("Nobody ever answers anything on Fridays", 80, 10)).toEqual(["Nobody ever", "answers…"]);
    expect(wrapped("Supercalifragilistic", 60, 10)).toEqual(["Supercalifr", "agilistic"]);
  });
});
