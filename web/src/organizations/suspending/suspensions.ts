import { i18n } from "@lingui/core";
import { graphql, type ResultOf } from "../../graphql/graphql";

/** What of the reader's is suspended, and whom to ask. */
export const suspensionsQuery = graphql(`
  query Suspensions {
    viewer {
      suspensions {
        organizationId
        organizationName
        suspendedBy
        since
        contacts
      }
    }
  }
`);

export type Suspension = ResultOf<typeof suspensionsQuery>["viewer"]["suspensions"][number];

/** Whom to ask, as a sentence. */
export function whomToAsk({ suspendedBy, contacts }: Pick<Suspension, "suspendedBy" | "contacts">): string {
  if (suspendedBy === "PRODUCT_TEAM") return i18n.t("Ask those who run this workspace.");
  const [first, ...others] = contacts;
  if (first === undefined) return i18n.t("Ask an owner or administrator of the organization.");
  const last = others.at(-1);
  return last === undefined
    ? i18n.t("Ask {first}.", { first })
    : i18n.t("Ask {others} or {last}.", { others: [first, ...others.slice(0, -1)].join(", "), last });
}
