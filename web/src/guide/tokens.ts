import { useMemo } from "react";

export interface Token {
  /** `--ink` */
  name: string;
  /** As it is written: `light-dark(#14201b, #eef3ef)`. */
  value: string;
}

type Kind = "color" | "type" | "space" | "corner" | "shadow" | "motion" | "other";
export type Appearance = "light" | "dark";

const kinds: readonly [Kind, (token: Token) => boolean][] = [
  ["type", ({ name }) => name.startsWith("--size-")],
  ["space", ({ name }) => /^--s\d+$/.test(name)],
  ["corner", ({ name }) => name.startsWith("--radius-")],
  ["shadow", ({ name }) => name.startsWith("--shadow-")],
  ["motion", ({ value }) => /^[\d.]+m?s$/.test(value)],
  ["color", ({ value }) => /^(#|rgb|light-dark\()/.test(value)],
];

export const kindOf = (token: Token): Kind => kinds.find(([, fits]) => fits(token))?.[0] ?? "other";

/** The custom properties that style sheets give the root, as they stand there: what is added to them appears here by itself. */
export function tokensIn(sheets: Iterable<CSSStyleSheet>): Token[] {
  const tokens = new Map<string, string>();
  for (const sheet of sheets)
    for (const rule of rulesOf(sheet))
      if (rule instanceof CSSStyleRule && rule.selectorText === ":root")
        for (const name of namesIn(rule.style))
          if (name.startsWith("--")) tokens.set(name, rule.style.getPropertyValue(name).trim());
  return [...tokens].map(([name, value]) => ({ name, value }));
}

/** All tokens of one kind. */
export function useTokens(kind: Kind): Token[] {
  return useMemo(() => tokensIn(document.styleSheets).filter((token) => kindOf(token) === kind), [kind]);
}

/** What a token comes to on this screen: a color in one appearance, a length in pixels. */
export function computed(
  name: string,
  property: "color" | "width" | "font-size",
  appearance: Appearance = "light",
): string {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.colorScheme = appearance;
  probe.style.setProperty(property, `var(${name})`);
  document.body.append(probe);
  const value = getComputedStyle(probe).getPropertyValue(property);
  probe.remove();
  return value;
}

const namesIn = (style: CSSStyleDeclaration): string[] =>
  Array.from({ length: style.length }, (_, at) => style.item(at));

/** Style sheets of extensions and of other origins keep their rules to themselves. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}
