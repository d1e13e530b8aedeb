import { german } from "./german";

const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

let spoken: Language =
  navigator.languages
    .map((tag) => languages.find((language) => tag.toLowerCase().startsWith(language)))
    .find((language) => language !== undefined) ?? "en";

export const language = () => spoken;

export function speak(next: Language) {
  spoken = next;
}

/** An English text in the language that is spoken, with its values put in. */
export const tell = (text: string, values: Record<string, string | number> = {}): string =>
  (spoken === "de" ? (german[text] ?? text) : text).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );

/** `1,200`, or `1.200`. */
export const count = (number: number) => number.toLocaleString(spoken);
