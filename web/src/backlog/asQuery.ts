import { type BacklogFilter, orderOf, whereOf } from "./filter";

/** What the page asks, as somebody would write it who asks the API directly. */
export function asQuery(filter: BacklogFilter): { query: string; variables: Record<string, unknown> } {
  const { field, type, links } =
    filter.tab === "ideas"
      ? { field: "ideas", type: "Idea", links: "question\n      painPoints { nodes { id text } }" }
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
      keptAt
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
  const where = whereOf(filter);
  return { query, variables: { first: 50, ...(where && { where }), order: orderOf(filter) } };
}

/** Query and variables, as GraphiQL and most clients take them. */
export function asText(filter: BacklogFilter): string {
  const { query, variables } = asQuery(filter);
  return `${query}\n\n# variables\n${JSON.stringify(variables, null, 2).replace(/^/gm, "# ")}\n`;
}

/** The same for a shell. The secret is left for the reader to fill in: it belongs in no clipboard. */
export function asCurl(filter: BacklogFilter, origin: string): string {
  const body = JSON.stringify(asQuery(filter)).replaceAll("'", String.raw`'\''`);
  return [
    `curl ${origin}/graphql \\`,
    `  -H "Authorization: Bearer $COINNOVATION_SECRET" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${body}'`,
  ].join("\n");
}

/** GraphiQL with the query filled in. */
export function graphiqlAddress(filter: BacklogFilter): string {
  const { query, variables } = asQuery(filter);
  return `/graphql#${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}
