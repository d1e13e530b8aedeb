import { graphql, type ResultOf } from "../../graphql/graphql";

export const ideaNumbersQuery = graphql(`
  query IdeaNumbers($where: IdeaFilter) {
    statuses: ideaGroups(where: $where, by: [STATUS]) {
      status
      count
    }
    sides: ideaGroups(where: $where, by: [SIDE]) {
      side
      count
    }
    themes: ideaGroups(where: $where, by: [THEME]) {
      theme
      count
    }
    tags: ideaGroups(where: $where, by: [TAG]) {
      tag
      count
    }
    organizations: ideaGroups(where: $where, by: [ORGANIZATION]) {
      organization {
        id
        name
      }
      count
    }
    months: ideaGroups(where: $where, by: [MONTH]) {
      month
      count
    }
    votes: ideaVotesByMonth(where: $where) {
      month
      agree
      disagree
      pass
      dots
    }
  }
`);

export const painPointNumbersQuery = graphql(`
  query PainPointNumbers($where: PainPointFilter) {
    statuses: painPointGroups(where: $where, by: [STATUS]) {
      status
      count
    }
    sides: painPointGroups(where: $where, by: [SIDE]) {
      side
      count
    }
    themes: painPointGroups(where: $where, by: [THEME]) {
      theme
      count
    }
    tags: painPointGroups(where: $where, by: [TAG]) {
      tag
      count
    }
    organizations: painPointGroups(where: $where, by: [ORGANIZATION]) {
      organization {
        id
        name
      }
      count
    }
    months: painPointGroups(where: $where, by: [MONTH]) {
      month
      count
    }
    votes: painPointVotesByMonth(where: $where) {
      month
      agree
      disagree
      pass
      dots
    }
  }
`);

export type Answer = ResultOf<typeof ideaNumbersQuery> | ResultOf<typeof painPointNumbersQuery>;
