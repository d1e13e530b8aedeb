import { describe, expect, it } from "vitest";
import { mostBytes, readImportFile, UnreadableFile } from "./importFile";

const read = (text: string, name = "items.csv") => readImportFile(name, new TextEncoder().encode(text));
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
  }
  return null;
};

describe("a file that can be tried", () => {
  it("is a table with a column named text, whatever its case", () => {
    expect(read("External ID,Text\nA,First\nB,Second\n")).toMatchObject({
      format: "csv",
      texts: ["First", "Second"],
    });
  });
  it("is an array of objects", () => {
    expect(read('[{"text":"First"},{"Text":"Second"}]', "items.json").texts).toEqual(["First", "Second"]);
    expect(read('[{"text":"Pasted"}]', "").format).toBe("json");
  });
  it("may begin with the mark of UTF-8", () => {
    expect(read("\uFEFFtext\nFirst\n").texts).toEqual(["First"]);
  });
});

describe("a file that cannot be imported", () => {
  it("is told before it is sent", () => {
    expect(refusal(() => read(""))).toBe("This file is empty.");
    expect(refusal(() => read("text\n"))).toBe("There is no row in this file.");
    expect(refusal(() => read("name,theme\na,b\n"))).toContain("The columns here are name, theme.");
    expect(refusal(() => read("{", "a.json"))).toContain("no JSON");
    expect(refusal(() => read('{"text":"a"}', "a.json"))).toContain("array");
    expect(refusal(() => read("PK\u0003\u0004", "items.xlsx"))).toContain("workbook");
    expect(refusal(() => readImportFile("a.csv", new Uint8Array([0x74, 0xff, 0xfe])))).toContain("UTF-8");
    expect(refusal(() => read("t\0e\0x\0t\0"))).toContain("UTF-8");
    expect(refusal(() => read(`text\n${"a\n".repeat(20_001)}`))).toContain("20,001 rows");
    expect(refusal(() => readImportFile("a.csv", new Uint8Array(mostBytes + 1)))).toContain("at most 5 MB");
  });
});
