import type { ParticipantRole } from "../design/sides";
import type { BacklogItem } from "./items";

interface Viewer {
  readsWholeBacklog: boolean;
  seats: readonly { role: ParticipantRole; participantId: string; workshop: { id: string } }[];
}

/** Who the reader acts as when changing an item. */
export interface Rights {
  /** Undefined: the reader may not change it. Null: as the product team. Otherwise the seat to act as. */
  actingOn: (item: Pick<BacklogItem, "workshop">) => string | null | undefined;
  wholeBacklog: boolean;
}

/** The product team changes everything; facilitators change what came out of their workshops. */
export const rightsOf = (viewer: Viewer | undefined): Rights => ({
  wholeBacklog: viewer?.readsWholeBacklog ?? false,
  actingOn: (item) =>
    viewer?.readsWholeBacklog
      ? null
      : viewer?.seats.find((seat) => seat.workshop.id === item.workshop?.id && seat.role === "FACILITATOR")
          ?.participantId,
});
