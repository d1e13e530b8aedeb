import { i18n } from "@lingui/core";
import { Unreachable } from "./failures";

/** `fetch` as whoever sits in this browser, in the language of this page; throws `Unreachable` where nobody answers. */
export async function reach(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Accept-Language", i18n.locale);
  try {
    return await fetch(url, { credentials: "same-origin", ...init, headers });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable("no answer", { cause });
  }
}
