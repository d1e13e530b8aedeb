import { expect, it } from "vitest";
import { keepStyles, ownScript } from "./strictPage";

it("takes style attributes out of markup, and nothing out of text", () => {
  expect(
    keepStyles('<div class="view-line" style="top:1px"><span style="left:2px">a style="b"</span></div>'),
  ).toBe(
    '<div class="view-line" data-kept-style="top:1px"><span data-kept-style="left:2px">a style="b"</span></div>',
  );
});

it("takes workers from this server's files only", () => {
  expect(ownScript("/assets/json.worker.js")).toBe("/assets/json.worker.js");
  for (const foreign of [
    "https://evil.example/assets/a.js",
    "/graphql",
    "blob:null/1",
    "data:text/javascript,1",
  ])
    expect(ownScript(foreign)).toBeNull();
});
