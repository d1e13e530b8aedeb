const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Lower-case digits alone: a digit in upper case would be another text for the same bytes. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

export function startsWith(bytes: Uint8Array, start: Uint8Array, at = 0): boolean {
  if (at < 0 || bytes.length < at + start.length) return false;
  for (let i = 0; i < start.length; i++) if (bytes[at + i] !== start[i]) return false;
  return true;
}

export function indexOf(bytes: Uint8Array, searched: Uint8Array): number {
  const first = searched[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, searched, at)) return at;
  return -1;
}

export function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export interface Line {
  bytes: Uint8Array;
  /** False for a last line without its line feed. */
  ended: boolean;
}

/** Cuts a stream into lines at line feeds, and nothing else, without keeping more than it must. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Line[]> {
  let rest: Uint8Array = new Uint8Array(0);
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const bytes = rest.length === 0 ? value : concat(rest, value);
    const lines: Line[] = [];
    let from = 0;
    for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
      lines.push({ bytes: bytes.subarray(from, to), ended: true });
      from = to + 1;
    }
    rest = bytes.subarray(from);
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [{ bytes: rest, ended: false }];
}
