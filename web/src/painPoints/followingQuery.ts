import { graphql, type ResultOf } from "../graphql/graphql";

const followedPainPoint = graphql(`
  fragment FollowedPainPoint on PainPoint @_unmask {
    __typename
    id
    text
    painPointStatus: status
    statusReason
    organization {
      id
      name
    }
    updatedAt
    supporterCount
    organizationCount
    commentCount
    supportedByMe
    reliefDue
    addedBy
    ideas(first: 3) {
      totalCount
      nodes {
        id
        text
        status
      }
    }
  }
`);

/** What one's organizations brought up and what one supports, last changed first; and about which of it one is asked. */
export const followingQuery = graphql(
  `
    query Following($first: Int!) {
      viewer {
        following(first: $first) {
          totalCount
          nodes {
            ...FollowedPainPoint
            ... on Idea {
              __typename
              id
              text
              ideaStatus: status
              statusReason
              organization {
                id
                name
              }
              updatedAt
              supporterCount
              organizationCount
              commentCount
              supportedByMe
            }
          }
        }
      }
      reliefDue(first: 20) {
        totalCount
        nodes {
          id
          text
        }
      }
    }
  `,
  [followedPainPoint],
);

export type Followed = ResultOf<typeof followingQuery>["viewer"]["following"]["nodes"][number];
