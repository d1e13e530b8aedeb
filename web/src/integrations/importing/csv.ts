/** Cuts a CSV text into rows of cells, as the API does: comma, semicolon or tab, quotes around cells, doubled within them. */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endRow = () => {
    row.push(cell);
    // An empty line is no row.
    if (row.length > 1 || cell !== "") rows.push(row);
    row = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (character === '"' && cell === "") isQuoted = true;
    else if (character === separator) {
      row.push(cell);
      cell = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") at++;
      endRow();
    } else cell += character;
  }
  endRow();
  return rows;
}

/** Whichever of the three stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const counts: Record<string, number> = { ",": 0, ";": 0, "\t": 0 };
  let isQuoted = false;
  for (const character of text) {
    if (!isQuoted && (character === "\n" || character === "\r")) break;
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character in counts) counts[character] = (counts[character] ?? 0) + 1;
  }
  const [most] = Object.entries(counts).sort(([, one], [, other]) => other - one);
  return most?.[0] ?? ",";
}
