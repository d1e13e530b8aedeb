import type { ParticipantRole } from "../design/sides";
import type { BacklogItem } from "./items";

interface Viewer {
  readsWholeBacklog: boolean;
  seats: readonly { role: ParticipantRole; participantId: string; workshop: { id: string } }[];
}

interface Speaker {
  readsWholeBacklog: boolean;
  seats: readonly {
    role: ParticipantRole;
    participantId: string;
    workshop: { id: string };
    organization: { id: string } | null;
  }[];
}

/** Who the reader acts as when changing an item; as the server decides it, so that nothing is offered that it refuses. */
export interface Rights {
  /** Undefined: the reader may not change it. Null: as the product team. Otherwise the seat to act as. */
  actingOn: (item: Pick<BacklogItem, "workshop">) => string | null | undefined;
  wholeBacklog: boolean;
  /** Whether there can be anything at all that the reader may change. */
  changesAnything: boolean;
}

/** The product team changes everything; facilitators change what came out of their workshops; others read. */
export const rightsOf = (viewer: Viewer | undefined): Rights => ({
  wholeBacklog: viewer?.readsWholeBacklog ?? false,
  changesAnything:
    viewer !== undefined &&
    (viewer.readsWholeBacklog || viewer.seats.some((seat) => seat.role === "FACILITATOR")),
  actingOn: (item) =>
    viewer?.readsWholeBacklog
      ? null
      : viewer?.seats.find((seat) => seat.workshop.id === item.workshop?.id && seat.role === "FACILITATOR")
          ?.participantId,
});

/** As whom the reader writes about an item: a seat, or "team"; null where they only read. Those write who took part where it came from, or belong to whom it belongs to; observers read. */
export function writerOn(
  item: { workshop: { id: string } | null; organization: { id: string } | null },
  viewer: Speaker | undefined,
): string | null {
  if (viewer?.readsWholeBacklog) return "team";
  const seat = viewer?.seats.find((seat) =>
    item.workshop
      ? seat.workshop.id === item.workshop.id && seat.role !== "OBSERVER"
      : seat.role === "CONTRIBUTOR" &&
        seat.organization !== null &&
        seat.organization.id === item.organization?.id,
  );
  return seat?.participantId ?? null;
}
