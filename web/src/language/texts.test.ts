import { type CompiledMessage, compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, it } from "vitest";
import { messages } from "./de.po";
import { sourceText } from "./sourceText";
import { sources, textsOf } from "./texts";

const found = sources().map(({ file, code }) => textsOf(file, code));
const texts = found.flatMap((file) => file.texts);

/** The names of its placeholders, and its tags, each once. */
function namesOf(message: CompiledMessage | string): string[] {
  const tokens = typeof message === "string" ? [message] : message;
  const names = tokens.flatMap((token) => {
    if (typeof token === "string") return token.match(/<\/?\d+>/g) ?? [];
    const [name, , choices] = token;
    const each = Object.values((choices ?? {}) as Record<string, CompiledMessage | undefined>);
    return [name, ...each.flatMap((choice) => (choice ? namesOf(choice) : []))];
  });
  return [...new Set(names)].sort();
}

describe("the texts of the client", () => {
  it("all go through the catalog", () => {
    expect(found.flatMap((file) => file.bare)).toEqual([]);
  });

  it("finds those that do not", () => {
    const { bare } = textsOf(
      "Bare.tsx",
      'const a = <p title="Not told">Nobody {who} sees<b>{i18n.t(x)}</b></p>;',
    );
    expect(bare.map((text) => text.slice("Bare.tsx:1 ".length))).toEqual([
      "Not told",
      "Nobody",
      "sees",
      "i18n.t(x)",
    ]);
  });

  it("finds pieces of those that are put together", () => {
    const { bare } = textsOf(
      "Bare.ts",
      `f(\`Call everybody to \${place}\`, \`\${n} points\`, gone ? "" : " (left)", i18n.t("To {x}", { x: x ?? "them" }));`,
    );
    expect(bare.map((text) => text.slice("Bare.ts:1 ".length))).toEqual([
      "Call everybody to",
      "points",
      "(left)",
      "them",
    ]);
  });

  it("finds what is thrown for people, and leaves what is thrown for developers", () => {
    const { bare } = textsOf(
      "Bare.ts",
      'if (late) throw new Refusal("LATE", "It is over now."); throw new Error("Needs a provider above it");',
    );
    expect(bare.map((text) => text.slice("Bare.ts:1 ".length))).toEqual(["It is over now."]);
  });

  it("are whole: no piece of a sentence begins or ends with the space to the next", () => {
    expect(texts.filter(({ message }) => message !== message.trim())).toEqual([]);
  });

  it("are read in English as Lingui reads them", () => {
    for (const { message } of texts) expect(sourceText(message)).toEqual(compileMessage(message));
  });

  it("are given a value for each of their placeholders, and for nothing else", () => {
    const isTag = (name: string) => name.startsWith("<");
    for (const { message, given, where } of texts)
      if (given)
        expect([where, given]).toEqual([
          where,
          namesOf(compileMessage(message)).filter((name) => !isTag(name)),
        ]);
  });

  it("are all said in German, with the same placeholders, and nothing else is", () => {
    const lacking = texts.filter(({ id }) => !messages[id]).map(({ id }) => id);
    expect(lacking).toEqual([]);
    const said = new Set(texts.map(({ id }) => id));
    expect(Object.keys(messages).filter((id) => !said.has(id))).toEqual([]);
    for (const { id, message } of texts)
      expect([id, namesOf(messages[id] as CompiledMessage)]).toEqual([id, namesOf(compileMessage(message))]);
  });

  it("would notice a German placeholder that English does not fill", () => {
    expect(namesOf(compileMessage("{count, plural, one {# Karte von {wem}} other {# Karten}}"))).not.toEqual(
      namesOf(compileMessage("{count, plural, one {# card of {whom}} other {# cards}}")),
    );
  });
});
