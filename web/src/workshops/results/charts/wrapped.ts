/** A letter's width over the font's size, on the average; what is drawn has no line breaks of its own. */
const letter = 0.54;

/** The text in lines that fit, the last one shortened where there are too many. */
export function wrapped(text: string, width: number, size: number, most = 2): string[] {
  const letters = Math.max(6, Math.floor(width / (size * letter)));
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .flatMap((one) => one.match(new RegExp(`.{1,${letters}}`, "gu")) ?? [])) {
    if (line && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${last.slice(0, Math.max(1, letters - 1))}…`];
}
