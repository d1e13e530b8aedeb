import { describe, expect, it } from "vitest";
import { exampleOf } from "./columns";
import { readImportFile } from "./importFile";

describe("the example", () => {
  it("can be imported as it is", () => {
    const file = readImportFile("example.csv", new TextEncoder().encode(exampleOf("ideas")));
    expect(file.texts).toEqual(["Invoices arrive late"]);
    expect(exampleOf("pain-points")).not.toContain("question");
  });
});
