import { i18n } from "@lingui/core";
import { Unreachable } from "./failures";

/** Milliseconds after which nobody is waited for any more, unless a caller knows of something longer. */
const patience = 30_000;

/**
 * `fetch` as whoever sits in this browser, in the language of this page; throws `Unreachable` where nobody answers in
 * time. An answer that has begun and does not end in time is broken off: reading it fails, and whoever reads it throws
 * `Unreachable` for that. Files take as long as they take: no limit.
 */
export async function reach(
  url: string,
  init: RequestInit = {},
  limit: number | null = patience,
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Accept-Language", i18n.locale);
  try {
    return await fetch(url, {
      credentials: "same-origin",
      ...init,
      headers,
      signal: limited(init.signal, limit),
    });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable("no answer", { cause });
  }
}

/** Aborts with the caller, and when the time is up: over the whole answer, since its end can fail to come as well as its beginning. */
function limited(caller: AbortSignal | null | undefined, limit: number | null): AbortSignal {
  const abort = new AbortController();
  const timer = limit === null ? undefined : setTimeout(() => abort.abort(), limit);
  const leave = () => {
    clearTimeout(timer);
    abort.abort(caller?.reason);
  };
  if (caller?.aborted) leave();
  else caller?.addEventListener("abort", leave, { once: true });
  return abort.signal;
}
