import { graphql, type ResultOf } from "../graphql/graphql";

export const startQuery = graphql(`
  query Start {
    viewer {
      mayCreateWorkshops
      maySubmit
      readsWholeBacklog
      seats {
        participantId
        side
        role
        workshop {
          id
          title
          state
          createdAt
          startedAt
          closedAt
          followUpOn
          participantCount
          cardCount
          currentStep {
            title
          }
          sides {
            side
            organization {
              name
            }
          }
        }
      }
    }
  }
`);

export type StartSeat = ResultOf<typeof startQuery>["viewer"]["seats"][number];
