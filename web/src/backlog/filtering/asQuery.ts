import { type BacklogView, orderOf, whereOf } from "../view";

/** What the page asks, as somebody would write it who asks the API directly. */
export function asQuery(view: BacklogView): { query: string; variables: Record<string, unknown> } {
  const { field, type, links } =
    view.tab === "ideas"
      ? {
          field: "ideas",
          type: "Idea",
          links:
            "question\n      release\n      scores { rice { score } nuf { score } impactEffort { quadrant impact effort } }\n      painPoints { nodes { id text } }",
        }
      : { field: "painPoints", type: "PainPoint", links: "ideas { nodes { id text } }" };
  const query = `query Backlog($first: Int, $after: String, $where: ${type}Filter, $order: [${type}Order!]) {
  ${field}(first: $first, after: $after, where: $where, order: $order) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      text
      status
      statusReason
      side
      organization { name }
      theme
      tags
      owner
      supporterCount
      organizationCount
      keptAt
      updatedAt
      workshop { id title }
      ${links}
      votes {
        consensus
        divided
        dots
        sides { side dots agree disagree pass seen }
      }
    }
  }
}`;
  return { query, variables: { first: 50, where: whereOf(view), order: orderOf(view) } };
}

/** Query and variables, as GraphiQL and most clients take them. */
export function asText(view: BacklogView): string {
  const { query, variables } = asQuery(view);
  return `${query}\n\n# variables\n${JSON.stringify(variables, null, 2).replace(/^/gm, "# ")}\n`;
}

/** The same for a shell. The secret is left for the reader to fill in: it belongs in no clipboard. */
export function asCurl(view: BacklogView, origin: string): string {
  const body = JSON.stringify(asQuery(view)).replaceAll("'", String.raw`'\''`);
  return [
    `curl ${origin}/graphql \\`,
    `  -H "Authorization: Bearer $COINNOVATION_SECRET" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${body}'`,
  ].join("\n");
}

/** GraphiQL with the query filled in. */
export function graphiqlAddress(view: BacklogView): string {
  const { query, variables } = asQuery(view);
  return `/graphql#${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}

/** Where the whole list can be downloaded, page after page of it in one file. */
export function exportAddress(view: BacklogView, format: "csv" | "json"): string {
  const query = new URLSearchParams({
    where: JSON.stringify(whereOf(view)),
    order: JSON.stringify(orderOf(view)),
  });
  return `/export/${view.tab}.${format}?${query}`;
}
