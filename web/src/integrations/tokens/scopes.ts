import { i18n } from "@lingui/core";
import type { TokenScope } from "./tokensQuery";

/** What a token may be used for, in the order in which it is asked; each says what it opens. */
export const scopes: readonly { value: TokenScope; label: string; detail: string }[] = [
  {
    value: "BACKLOG_READ",
    label: i18n.t("Read the backlog"),
    detail: i18n.t("Queries and subscriptions over GraphQL, and the changelog as an Atom feed."),
  },
  {
    value: "BACKLOG_WRITE",
    label: i18n.t("Change the backlog"),
    detail: i18n.t("Statuses, scores, tags and comments over GraphQL, and imports."),
  },
  {
    value: "EXPORT",
    label: i18n.t("Download the backlog"),
    detail: i18n.t("As CSV or JSON, for Excel, Power BI and the like."),
  },
];

export const scopeName = (scope: TokenScope) => scopes.find(({ value }) => value === scope)?.label ?? scope;
