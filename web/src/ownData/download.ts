import { Refusal, Unreachable } from "../graphql/failures";
import { reach } from "../graphql/reach";

// Each entry begins with its number, in each format in its own way.
const sequences = /(?:^|"sequence":|data-sequence=")(\d+)[,"]/gm;

/** Reads an export to its end, and says meanwhile how many entries there are so far. */
export async function download(
  url: string,
  onProgress: (entries: number) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  const response = await reach(url, { signal: signal ?? null }, null);
  if (!response.ok || !response.body) throw await refusalOf(response);
  const [reader, text, parts] = [
    response.body.getReader(),
    new TextDecoder(),
    [] as Uint8Array<ArrayBuffer>[],
  ];
  const next = () =>
    reader.read().catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new Unreachable("broke off", { cause });
    });
  for (let part = await next(); !part.done; part = await next()) {
    parts.push(part.value);
    const last = [...text.decode(part.value, { stream: true }).matchAll(sequences)].at(-1)?.[1];
    if (last) onProgress(Number(last));
  }
  return new Blob(parts, { type: response.headers.get("Content-Type") ?? "" });
}

/** Hands a file to the browser, which saves it where it saves everything. */
export function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers begin to read it only now.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function refusalOf(response: Response): Promise<Error> {
  const told = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
  return told?.code
    ? new Refusal(told.code, told.message ?? "")
    : new Unreachable(`status ${response.status}`);
}
