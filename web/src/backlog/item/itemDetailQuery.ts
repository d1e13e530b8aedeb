import { graphql, type ResultOf } from "../../graphql/graphql";
import { ideaFields, painPointFields } from "../items";

const supporterFields = graphql(`
  fragment SupporterFields on Supporter @_unmask {
    id
    side
    organization {
      id
      name
    }
    severity
    note
    supportedAt
    addedBy
    mine
  }
`);

const commentFields = graphql(`
  fragment CommentFields on Comment @_unmask {
    id
    text
    side
    organization {
      name
    }
    authorName
    byProductTeam
    mine
    writtenAt
    editedAt
    withdrawnAt
  }
`);

const entryFields = graphql(`
  fragment EntryFields on TimelineEntry @_unmask {
    id
    at
    what
    by
    side
    organization {
      name
    }
    from
    to
    reason
    item {
      __typename
      ... on Idea {
        id
        text
      }
      ... on PainPoint {
        id
        text
      }
    }
  }
`);

const linkFields = graphql(`
  fragment LinkFields on ItemLink @_unmask {
    id
    kind
    title
    url
    linkedAt
  }
`);

export const itemQuery = graphql(
  `
    query BacklogItem($id: ID!) {
      node(id: $id) {
        ... on Idea {
          ...IdeaFields
          organization {
            id
          }
          sharedAt
          scores {
            ratings {
              method
              n
              score
              divided
              quadrant
              mean {
                new
                useful
                feasible
                impact
                effort
              }
              sides {
                side
                n
                mean {
                  new
                  useful
                  feasible
                  impact
                  effort
                }
              }
            }
          }
          externalId
          viewerFollows
          links {
            ...LinkFields
          }
          answers: painPoints(first: 20) {
            nodes {
              ...PainPointFields
            }
          }
          ideasInside: mergedItems(first: 20) {
            nodes {
              id
              text
            }
          }
          supporters(first: 50) {
            totalCount
            nodes {
              ...SupporterFields
            }
          }
          comments(first: 100) {
            totalCount
            nodes {
              ...CommentFields
            }
          }
          timeline(first: 100) {
            totalCount
            nodes {
              ...EntryFields
            }
          }
        }
        ... on PainPoint {
          ...PainPointFields
          organization {
            id
          }
          externalId
          viewerFollows
          supportedByMe
          mySupport {
            severity
            note
          }
          detailsChangeable
          withdrawable
          reliefDue
          myRelief {
            relief
            severityBefore
            severityNow
            note
          }
          whoHasIt
          frequency
          severity
          cost
          workaround
          evidence {
            title
            url
          }
          addedBy
          relief {
            value
            n
            solved
            partly
            no
            askedOrganizations
            answeredOrganizations
          }
          links {
            ...LinkFields
          }
          answeredBy: ideas(first: 20) {
            nodes {
              ...IdeaFields
            }
          }
          painPointsInside: mergedItems(first: 20) {
            nodes {
              id
              text
            }
          }
          supporters(first: 50) {
            totalCount
            nodes {
              ...SupporterFields
            }
          }
          comments(first: 100) {
            totalCount
            nodes {
              ...CommentFields
            }
          }
          timeline(first: 100) {
            totalCount
            nodes {
              ...EntryFields
            }
          }
        }
      }
      viewer {
        readsWholeBacklog
        seats {
          role
          participantId
          workshop {
            id
          }
          organization {
            id
          }
        }
      }
    }
  `,
  [ideaFields, painPointFields, supporterFields, commentFields, entryFields, linkFields],
);

type Node = ResultOf<typeof itemQuery>["node"];
export type FoundItem = Extract<Node, { id: string }>;
export type FoundIdea = Extract<FoundItem, { answers: unknown }>;
export type FoundPainPoint = Extract<FoundItem, { answeredBy: unknown }>;
export type Supporter = FoundItem["supporters"]["nodes"][number];
export type Comment = FoundItem["comments"]["nodes"][number];
export type TimelineEntry = FoundItem["timeline"]["nodes"][number];
export type ItemLink = FoundItem["links"][number];
