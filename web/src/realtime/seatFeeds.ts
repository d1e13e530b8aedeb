import { applyToBoard } from "../workshops/applyToBoard";
import { applyToFacilitation, emptyFacilitation, type Facilitation } from "../workshops/facilitation";
import type { FeedEvent } from "../workshops/feedEvent";
import { applyToOwnSeat, emptySeat, type OwnSeat } from "../workshops/ownSeat";
import { emptyBoard, type WorkshopBoard } from "../workshops/workshopBoard";
import { type FeedState, type Received, receive } from "./feedCursor";
import type { FeedSequences } from "./outbox";

interface Slices {
  workshop: WorkshopBoard;
  own: OwnSeat;
  facilitators: Facilitation;
}

type FeedName = keyof Slices;
type Apply<Slice> = (slice: Slice, event: FeedEvent) => Slice;

interface FeedReply<Slice> {
  sequence: number;
  slice: Slice | null;
  events: FeedEvent[] | null;
}

export interface SubscribeReply {
  now: string;
  feeds: { [Name in FeedName]?: FeedReply<Slices[Name]> | null };
}

export interface Frame {
  workshopId: string;
  feed: FeedName;
  first: number;
  events: FeedEvent[];
  now: string;
}

const reducers: { [Name in FeedName]: { empty: Slices[Name]; apply: Apply<Slices[Name]> } } = {
  workshop: { empty: emptyBoard, apply: applyToBoard },
  own: { empty: emptySeat, apply: applyToOwnSeat },
  facilitators: { empty: emptyFacilitation, apply: applyToFacilitation },
};

const feedNames = Object.keys(reducers) as FeedName[];

/** What was read before these may hold texts that nobody may hold any more. */
const erasures = new Set(["participant_erased", "organization_erased"]);

/** The feeds that one seat may read, each folded into its slice. */
export class SeatFeeds {
  private states: { [Name in FeedName]?: FeedState<Slices[Name]> } = {};
  /** Somebody was erased: what is shown goes on being shown until all of it was read anew, from the beginning. */
  private isStale = false;

  /** The slice of a feed; null until something of it came. */
  slice<Name extends FeedName>(feed: Name): Slices[Name] | null {
    return this.states[feed]?.slice ?? null;
  }

  /** How far what is shown goes. */
  read(): FeedSequences {
    return { workshop: this.states.workshop?.sequence ?? 0, own: this.states.own?.sequence ?? 0 };
  }

  /** From where on each feed is asked for. */
  cursors(): Partial<Record<FeedName, number>> {
    if (this.isStale) return {};
    return Object.fromEntries(
      feedNames.flatMap((feed) => {
        const state = this.states[feed];
        return state ? [[feed, state.sequence]] : [];
      }),
    );
  }

  /** Takes what a subscription answered; false if that says that somebody was erased, and all has to be asked for anew. */
  adopt({ feeds }: SubscribeReply): boolean {
    if (this.isStale) this.states = {};
    this.isStale = false;
    for (const feed of feedNames) this.adoptOne(feed, feeds[feed]);
    return !this.isStale;
  }

  /** A `gap` when something is missing, or when somebody was erased: then everything is forgotten and has to be read anew. */
  fold({ feed, first, events }: Frame): Received<unknown>["kind"] {
    return this.states[feed] ? this.receive(feed, first, events) : "gap";
  }

  private adoptOne<Name extends FeedName>(feed: Name, reply: FeedReply<Slices[Name]> | null | undefined) {
    if (!reply) {
      // Not answered means not this seat's to read, at least no longer.
      delete this.states[feed];
      return;
    }
    const known = this.states[feed];
    if (reply.slice) {
      // A snapshot that was taken before the newest frame would roll the page back.
      if (!known || reply.sequence >= known.sequence)
        this.keep(feed, { sequence: reply.sequence, slice: reply.slice });
      return;
    }
    if (!known) this.keep(feed, { sequence: 0, slice: reducers[feed].empty });
    const events = reply.events ?? [];
    this.receive(feed, reply.sequence - events.length + 1, events);
  }

  private receive<Name extends FeedName>(feed: Name, first: number, events: FeedEvent[]) {
    const { empty, apply } = reducers[feed];
    const before = this.states[feed] ?? { sequence: 0, slice: empty };
    const received = receive(before, first, events, apply);
    if (received.kind !== "applied") return received.kind;
    if (events.slice(before.sequence + 1 - first).some(({ type }) => erasures.has(type))) {
      this.isStale = true;
      return "gap";
    }
    this.keep(feed, received.state);
    return received.kind;
  }

  private keep<Name extends FeedName>(feed: Name, state: FeedState<Slices[Name]>) {
    this.states[feed] = state as (typeof this.states)[Name];
  }
}
