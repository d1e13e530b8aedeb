/** What fits on a seat. */
const mostTags = 8;
const longestTag = 30;

const parts = (text: string): string[] =>
  text
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What is typed, apart: each once, and spelled as the others have done it, so that the same counts as the same. */
export function tagsIn(text: string, known: readonly string[]): string[] {
  const tags: string[] = [];
  for (const part of parts(text)) {
    const tag = known.find((other) => same(other, part)) ?? part.slice(0, longestTag);
    if (!tags.some((other) => same(other, tag))) tags.push(tag);
  }
  return tags.slice(0, mostTags);
}

/** Whether no more fits on a seat. */
export const isFull = (text: string): boolean => tagsIn(text, []).length >= mostTags;

export const hasTag = (text: string, tag: string): boolean => parts(text).some((part) => same(part, tag));

/** The text with this tag, or without it if it has it. Of a word that is only begun, the tag is the rest. */
export function toggled(text: string, tag: string): string {
  const typed = parts(text);
  if (hasTag(text, tag)) return typed.filter((part) => !same(part, tag)).join(", ");
  const last = typed.at(-1);
  const isBegun =
    last !== undefined && !/,\s*$/.test(text) && tag.toLowerCase().startsWith(last.toLowerCase());
  return [...(isBegun ? typed.slice(0, -1) : typed), tag].join(", ");
}
