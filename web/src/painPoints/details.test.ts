import { describe, expect, it } from "vitest";
import { detailsOf, emptyDetails, inputOf, problemsOf, readDetails } from "./details";

const written = { ...emptyDetails, statement: "The export takes an hour.", severity: 4 };
const row = { id: "1", title: "", url: "" };

describe("a pain point's details", () => {
  it("need a statement and a severity, and nothing else", () => {
    expect(Object.keys(problemsOf(emptyDetails))).toEqual(["statement", "severity"]);
    expect(problemsOf(written)).toEqual({});
  });

  it("name the row of evidence that does not do", () => {
    const evidence = [
      row,
      { ...row, title: "A ticket", url: "ticket 17" },
      { ...row, url: "https://a.example" },
    ];
    expect(Object.keys(problemsOf({ ...written, evidence }))).toEqual(["evidence.1.url", "evidence.2.title"]);
  });

  it("leave out what was not said", () => {
    expect(inputOf({ ...written, cost: "  ", evidence: [row] })).toEqual({
      statement: "The export takes an hour.",
      severity: 4,
      whoHasIt: null,
      frequency: null,
      cost: null,
      workaround: null,
      evidence: [],
    });
  });

  it("come back from the browser's storage, whatever stands there", () => {
    expect(readDetails(JSON.parse(JSON.stringify(written)))).toEqual(written);
    expect(readDetails({ severity: "4", frequency: "NEVER", evidence: "none" })).toEqual(emptyDetails);
  });

  it("are those of a pain point that is there", () => {
    const there = {
      text: null,
      severity: 2,
      whoHasIt: null,
      frequency: null,
      cost: "10 h",
      workaround: null,
    };
    expect(detailsOf({ ...there, evidence: [] })).toEqual({ ...emptyDetails, severity: 2, cost: "10 h" });
  });
});
