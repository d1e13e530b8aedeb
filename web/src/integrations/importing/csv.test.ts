import { describe, expect, it } from "vitest";
import { readCsv } from "./csv";

describe("reading CSV", () => {
  it("finds the separator that people use", () => {
    expect(readCsv("text;tags\na,b;c\n")).toEqual([
      ["text", "tags"],
      ["a,b", "c"],
    ]);
    expect(readCsv("text\ttags\r\na\tb")).toEqual([
      ["text", "tags"],
      ["a", "b"],
    ]);
    expect(readCsv("text")).toEqual([["text"]]);
  });
  it("keeps lines, quotes and separators within quotes", () => {
    expect(readCsv('text,theme\n"two\nlines, ""quoted""",x\n')).toEqual([
      ["text", "theme"],
      ['two\nlines, "quoted"', "x"],
    ]);
  });
  it("passes empty lines over and keeps empty cells", () => {
    expect(readCsv("text,theme\n\n,x\n\n")).toEqual([
      ["text", "theme"],
      ["", "x"],
    ]);
  });
});
