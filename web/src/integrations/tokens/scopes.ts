import type { TokenScope } from "./tokensQuery";

/** What a token may be used for, in the order in which it is asked; each says what it opens. */
export const scopes: readonly { value: TokenScope; label: string; detail: string }[] = [
  {
    value: "BACKLOG_READ",
    label: "Read the backlog",
    detail: "Queries and subscriptions over GraphQL, and the changelog as an Atom feed.",
  },
  {
    value: "BACKLOG_WRITE",
    label: "Change the backlog",
    detail: "Statuses, scores, tags and comments over GraphQL, and imports.",
  },
  {
    value: "EXPORT",
    label: "Download the backlog",
    detail: "As CSV or JSON, for Excel, Power BI and the like.",
  },
];

export const scopeName = (scope: TokenScope) => scopes.find(({ value }) => value === scope)?.label ?? scope;
