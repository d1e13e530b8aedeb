import { graphql, type ResultOf } from "../../graphql/graphql";

export const changelogQuery = graphql(`
  query Changelog($first: Int, $after: String, $where: ChangelogFilter) {
    changelog(first: $first, after: $after, where: $where) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        deliveredAt
        note
        confirmedAt
        confirmation
        supporterCount
        relief {
          value
          n
          solved
          partly
          no
        }
        reliefDue(first: 5) {
          nodes {
            id
            text
          }
        }
        idea {
          id
          text
          release
          painPoints(first: 10) {
            totalCount
            nodes {
              id
              text
            }
          }
        }
      }
    }
  }
`);

/** What there is to narrow it by; the releases of what was delivered last. */
export const changelogChoicesQuery = graphql(`
  query ChangelogChoices {
    viewer {
      readsWholeBacklog
      organizations {
        id
        name
      }
    }
    painPointGroups(by: [ORGANIZATION]) {
      organization {
        id
        name
      }
    }
    released: changelog(first: 100, where: { release: { neq: null } }) {
      nodes {
        idea {
          release
        }
      }
    }
  }
`);

export const deliveredSinceQuery = graphql(`
  query DeliveredSince($since: DateTime!) {
    changelog(first: 1, where: { deliveredAt: { gt: $since } }) {
      totalCount
    }
  }
`);

export type Entry = ResultOf<typeof changelogQuery>["changelog"]["nodes"][number];
export type ChangelogChoices = ResultOf<typeof changelogChoicesQuery>;
