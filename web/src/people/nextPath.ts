/** Where to go after signing in: an address of this client, or the start page. Nobody's link leads to another site this way. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get("next") ?? "/";
  const url = new URL(next, "https://here.invalid");
  return next.startsWith("/") && url.host === "here.invalid" && !url.pathname.startsWith("//")
    ? `${url.pathname}${url.search}${url.hash}`
    : "/";
}

/** The sign-in page that leads back to where the reader is. */
export const signInPath = (from: string) =>
  from === "/" || from.startsWith("/sign-in") ? "/sign-in" : `/sign-in?next=${encodeURIComponent(from)}`;
