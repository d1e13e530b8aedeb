import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { german } from "./german";

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

/** What is told, what is found wrong, and what stands in the page. */
function sourceTexts(): string[] {
  const code = readdirSync(import.meta.dirname)
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8"))
    .join("\n");
  const told = [...code.matchAll(/(?:tell|this\.fault)\(\s*(?:startsWith\(.*\)\s*\?\s*)?"([^"]+)"/g)];
  const reasons = [...code.matchAll(/(?:reason:|\n\s+: )\s*"([^"]{3,})"/g)];
  const page = new DOMParser().parseFromString(
    readFileSync(`${import.meta.dirname}/../../verify.html`, "utf8").replace(/<(link|script)[^>]*>/g, ""),
    "text/html",
  );
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const standing: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest("noscript, #language")) standing.push(node.nodeValue ?? "");
  const plain = standing.map((text) => text.trim().replace(/\s+/g, " ")).filter(Boolean);
  return [...new Set([...[...told, ...reasons].map(([, text = ""]) => text), ...plain])].sort();
}

describe("the German of the page that verifies records", () => {
  it("says everything that the page says, and nothing else", () => {
    expect(Object.keys(german).sort()).toEqual(sourceTexts());
  });

  it("has the same placeholders", () => {
    for (const [english, said] of Object.entries(german))
      expect(placeholders(said)).toEqual(placeholders(english));
  });
});
