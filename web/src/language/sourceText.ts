import type { CompiledMessage } from "@lingui/message-utils/compileMessage";

const known = new Map<string, CompiledMessage>();

/**
 * Reads an English text of the code, so that nobody loads a catalog or a parser of the whole of ICU for it (7 KB): what the code
 * uses is `{name}`, `{count, plural, one {# card} other {# cards}}` and `{side, select, …}`. A test holds it to Lingui's own
 * reading of every text.
 */
export function sourceText(message: string): CompiledMessage {
  let read = known.get(message);
  if (!read) {
    read = new Reader(message).tokens(false);
    known.set(message, read);
  }
  return read;
}

class Reader {
  private at = 0;

  constructor(private readonly message: string) {}

  /** Up to the end, or to the brace that closes a choice; `#` is the number within a plural alone. */
  tokens(isPlural: boolean): CompiledMessage {
    const found: CompiledMessage = [];
    while (this.at < this.message.length && this.message[this.at] !== "}") {
      const text = this.take(isPlural ? /([^{}#]*)/y : /([^{}]*)/y);
      if (text) found.push(text);
      if (this.message[this.at] === "{") found.push(this.placeholder());
      else if (this.message[this.at] === "#") found.push(this.take(/(#)/y));
    }
    return found;
  }

  private placeholder(): CompiledMessage[number] {
    const name = this.take(/\{\s*(\w+)\s*/y);
    const type = this.take(/,\s*(\w+)\s*,\s*/y);
    const choices: Record<string, CompiledMessage> = {};
    while (this.at < this.message.length && !this.take(/(\})/y)) {
      const which = this.take(/=?(\w+)\s*\{/y);
      choices[which] = this.tokens(type === "plural");
      this.take(/(\})\s*/y);
    }
    return type ? [name, type, choices] : [name];
  }

  /** What the pattern's group holds, read over; nothing where it does not stand. */
  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [all = "", part = ""] = pattern.exec(this.message) ?? [];
    this.at += all.length;
    return part;
  }
}
