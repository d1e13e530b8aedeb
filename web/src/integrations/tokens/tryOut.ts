import type { TokenScope } from "./tokensQuery";

/** What stands in an address where the secret of a token belongs. */
export const placeholder = "coin_…";

/** A command that shows that a token works; what stands on the screen has the secret left out, so that nobody reads it over a shoulder twice. */
export function tryOut(
  scopes: readonly TokenScope[],
  secret: string,
  origin: string,
): { text: string; shown: string } {
  const write = (token: string) =>
    scopes.includes("BACKLOG_READ") || !scopes.includes("EXPORT")
      ? [
          `curl ${origin}/graphql \\`,
          `  -H 'Authorization: Bearer ${token}' \\`,
          "  -H 'Content-Type: application/json' \\",
          `  -d '{"query": "${
            scopes.includes("BACKLOG_READ")
              ? "{ ideas(first: 5) { nodes { text status } } }"
              : "{ __typename }"
          }"}'`,
        ].join("\n")
      : `curl ${origin}/export/ideas.csv \\\n  -H 'Authorization: Bearer ${token}'`;
  return { text: write(secret), shown: write(placeholder) };
}
