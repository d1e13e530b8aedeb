import { graphql, type ResultOf } from "../graphql/graphql";

export const ideaFields = graphql(`
  fragment IdeaFields on Idea @_unmask {
    __typename
    id
    text
    ideaStatus: status
    statusReason
    side
    organization {
      name
    }
    theme
    question
    release
    keptAt
    tags
    owner
    supporterCount
    organizationCount
    meanSeverity
    commentCount
    updatedAt
    mergedInto {
      id
      text
    }
    scores {
      rice {
        score
        reach
        impact
        confidence
        effort
      }
      nuf {
        score
        new
        useful
        feasible
      }
      impactEffort {
        quadrant
        impact
        effort
      }
      carriedOver
      weightedRevenue {
        value
        organizations {
          organization {
            id
            name
          }
          annualRevenue
        }
      }
      relief {
        value
        n
      }
    }
    workshop {
      id
      title
    }
    votes {
      consensus
      divided
      dots
      sides {
        side
        dots
        agree
        disagree
        pass
        seen
      }
    }
  }
`);

export const painPointFields = graphql(`
  fragment PainPointFields on PainPoint @_unmask {
    __typename
    id
    text
    painPointStatus: status
    statusReason
    side
    organization {
      name
    }
    theme
    keptAt
    tags
    owner
    supporterCount
    organizationCount
    meanSeverity
    commentCount
    updatedAt
    mergedInto {
      id
      text
    }
    workshop {
      id
      title
    }
    votes {
      consensus
      divided
      dots
      sides {
        side
        dots
        agree
        disagree
        pass
        seen
      }
    }
  }
`);

type ReadIdea = ResultOf<typeof ideaFields>;
type ReadPainPoint = ResultOf<typeof painPointFields>;

export type BacklogItem =
  | (ReadIdea & { status: ReadIdea["ideaStatus"] })
  | (ReadPainPoint & { status: ReadPainPoint["painPointStatus"] });

/** Two types of one union may not give one name to fields of two types, so `status` is asked for under two. */
export const itemOf = (read: ReadIdea | ReadPainPoint): BacklogItem =>
  read.__typename === "Idea"
    ? { ...read, status: read.ideaStatus }
    : { ...read, status: read.painPointStatus };

export const ideasQuery = graphql(
  `
    query Ideas($first: Int, $after: String, $where: IdeaFilter, $order: [IdeaOrder!]) {
      list: ideas(first: $first, after: $after, where: $where, order: $order) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...IdeaFields
        }
      }
    }
  `,
  [ideaFields],
);

export const painPointsQuery = graphql(
  `
    query PainPoints($first: Int, $after: String, $where: PainPointFilter, $order: [PainPointOrder!]) {
      list: painPoints(first: $first, after: $after, where: $where, order: $order) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...PainPointFields
        }
      }
    }
  `,
  [painPointFields],
);

/** What there is to filter by, and how many are behind each tab. */
export const choicesQuery = graphql(`
  query BacklogChoices($painPoints: PainPointFilter, $ideas: IdeaFilter) {
    viewer {
      readsWholeBacklog
      seats {
        role
        participantId
        workshop {
          id
        }
      }
    }
    workshops(first: 100, order: [{ createdAt: DESC }]) {
      nodes {
        id
        title
      }
    }
    painPoints(first: 1, where: $painPoints) {
      totalCount
    }
    ideas(first: 1, where: $ideas) {
      totalCount
    }
  }
`);

/** Asked for before something is read, it leads to every change that was not read. */
export const cursorQuery = graphql(`
  query BacklogCursor {
    backlogCursor
  }
`);

export const changesSubscription = graphql(
  `
    subscription BacklogChanges($where: BacklogChangeFilter, $after: String) {
      backlogChanged(where: $where, after: $after) {
        added
        cursor
        item {
          ...IdeaFields
          ...PainPointFields
        }
        removed {
          id
        }
      }
    }
  `,
  [ideaFields, painPointFields],
);
