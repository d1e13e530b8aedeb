import { describe, expect, it } from "vitest";
import { kindOf, tokensIn } from "./tokens";

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

describe("reading the tokens", () => {
  it("takes what the root is given and nothing else", () => {
    const css = ":root { --ink: #14201b; color: red } .button { --bg: blue } :root { --s1: 0.25rem }";
    expect(tokensIn([sheet(css)])).toEqual([
      { name: "--ink", value: "#14201b" },
      { name: "--s1", value: "0.25rem" },
    ]);
  });
  it("knows what each is for", () => {
    const kind = (name: string, value: string) => kindOf({ name, value });
    expect(kind("--ink", "light-dark(#14201b, #eef3ef)")).toBe("color");
    expect(kind("--scrim", "rgb(0 0 0 / 62%)")).toBe("color");
    expect(kind("--size-md", "1rem")).toBe("type");
    expect(kind("--s10", "2.5rem")).toBe("space");
    expect(kind("--radius-pill", "999px")).toBe("corner");
    expect(kind("--shadow-1", "0 1px 2px var(--shade)")).toBe("shadow");
    expect(kind("--quick", ".12s")).toBe("motion");
    expect(kind("--ease", "cubic-bezier(0.2, 0.8, 0.2, 1)")).toBe("other");
  });
});
