import { graphql, type ResultOf } from "../graphql/graphql";

export const viewerQuery = graphql(`
  query PainPointViewer {
    viewer {
      maySubmit
      readsWholeBacklog
      organizations {
        id
        name
      }
      seats {
        participantId
        role
        workshop {
          id
        }
        organization {
          id
        }
      }
    }
  }
`);

export type Viewer = ResultOf<typeof viewerQuery>["viewer"];

/** What an item belongs to, as far as it matters who speaks about it. */
interface Belonging {
  workshop: { id: string } | null;
  organization: { id: string } | null;
}

/** The seat from which the reader speaks for an organization about an item; undefined: from none. */
export const speakerOf = (seats: Viewer["seats"], item: Belonging): string | undefined =>
  seats.find(
    (seat) =>
      seat.role === "CONTRIBUTOR" &&
      (item.workshop
        ? seat.workshop.id === item.workshop.id
        : seat.organization !== null && seat.organization.id === item.organization?.id),
  )?.participantId;

/** Whether there is anything that the reader may see. */
export const isInside = (viewer: { readsWholeBacklog: boolean; seats: readonly unknown[] }) =>
  viewer.readsWholeBacklog || viewer.seats.length > 0;
