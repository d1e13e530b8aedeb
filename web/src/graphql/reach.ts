import { Unreachable } from "./failures";

/** `fetch` as whoever sits in this browser; throws `Unreachable` where nobody answers. */
export async function reach(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, { credentials: "same-origin", ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable("no answer", { cause });
  }
}
