import { type HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { applyToBoard } from "../workshops/applyToBoard";
import { applyToFacilitation, emptyFacilitation, type Facilitation } from "../workshops/facilitation";
import type { FeedEvent } from "../workshops/feedEvent";
import { applyToOwnSeat, emptySeat, type OwnSeat } from "../workshops/ownSeat";
import { emptyBoard, type WorkshopBoard } from "../workshops/workshopBoard";
import { type FeedState, receive } from "./feedCursor";
import { ServerClock } from "./serverClock";
import { type Transport, transportWatch } from "./transportWatch";

export type Connection = "connecting" | "live" | "lost";

interface FeedReply<Slice> {
  sequence: number;
  slice: Slice | null;
  events: FeedEvent[] | null;
}

interface SubscribeReply {
  now: string;
  feeds: {
    workshop: FeedReply<WorkshopBoard>;
    own: FeedReply<OwnSeat>;
    facilitators?: FeedReply<Facilitation> | null;
  };
}

type FeedName = "workshop" | "own" | "facilitators";

interface Frame {
  workshopId: string;
  feed: FeedName;
  first: number;
  events: FeedEvent[];
  now: string;
}

/** What the page knows of a workshop at one moment. A new object whenever something changed. */
export interface LiveState {
  connection: Connection;
  transport: Transport | null;
  /** False until the first snapshot came. */
  loaded: boolean;
  board: WorkshopBoard;
  own: OwnSeat;
  facilitation: Facilitation | null;
  /** Participants with an open page; empty where names are not told. */
  online: readonly string[];
  /** How many are writing at the moment. */
  writing: number;
  /** Why there is nothing more to come. */
  ended: { code: string; message: string } | null;
}

const waits = [0, 400, 1000, 2000, 3000, 5000];

/** Holds a seat's feeds: connects, subscribes with cursors, folds frames, and comes back after every loss. */
export class LiveWorkshop {
  readonly clock = new ServerClock();
  private state: LiveState = {
    connection: "connecting",
    transport: null,
    loaded: false,
    board: emptyBoard,
    own: emptySeat,
    facilitation: null,
    online: [],
    writing: 0,
    ended: null,
  };
  private feeds: {
    workshop?: FeedState<WorkshopBoard>;
    own?: FeedState<OwnSeat>;
    facilitators?: FeedState<Facilitation>;
  } = {};
  private readonly listeners = new Set<() => void>();
  private hub: HubConnection | null = null;
  private held: Frame[] | null = null;
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;

  constructor(
    readonly workshopId: string,
    readonly participantId: string,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly get = () => this.state;

  start() {
    this.stopped = false;
    window.addEventListener("offline", this.onOffline);
    window.addEventListener("online", this.onOnline);
    document.addEventListener("visibilitychange", this.onOnline);
    if (navigator.onLine) void this.connect();
    else this.set({ connection: "lost" });
  }

  stop() {
    this.stopped = true;
    window.removeEventListener("offline", this.onOffline);
    window.removeEventListener("online", this.onOnline);
    document.removeEventListener("visibilitychange", this.onOnline);
    this.drop();
  }

  /** Tells the others, without a name in silent steps, that somebody here is writing. */
  setWriting(writing: boolean) {
    if (this.state.connection === "live") this.hub?.send("SetPresence", { writing }).catch(() => {});
  }

  /** Looks again whether the connection holds; called when a command got no answer. */
  suspect() {
    if (this.state.connection === "live" && !navigator.onLine) this.onOffline();
  }

  private set(change: Partial<LiveState>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  // A socket outlives the network for a while without saying so; the browser's word comes first.
  private readonly onOffline = () => {
    this.drop();
    this.set({ connection: "lost" });
  };

  private readonly onOnline = () => {
    if (this.stopped || this.state.ended || !navigator.onLine || document.hidden) return;
    if (this.hub) return;
    clearTimeout(this.retry);
    this.attempt = 0;
    void this.connect();
  };

  private drop() {
    clearTimeout(this.retry);
    const hub = this.hub;
    this.hub = null;
    this.held = null;
    void hub?.stop().catch(() => {});
  }

  private async connect() {
    const watch = transportWatch();
    const hub = new HubConnectionBuilder()
      .withUrl(`/live?participant=${encodeURIComponent(this.participantId)}`, watch.options)
      .configureLogging(LogLevel.None)
      .build();
    this.hub = hub;
    hub.on("frame", (frame: Frame) => this.hub === hub && this.onFrame(frame));
    hub.on("presence", (presence: { online?: string[] | null; writing?: number }) => {
      if (this.hub === hub) this.set({ online: presence.online ?? [], writing: presence.writing ?? 0 });
    });
    hub.on("resync", () => this.hub === hub && void this.catchUp(hub));
    hub.on("ended", ({ code, message }: { code: string; message: string }) => this.end(code, message));
    hub.onclose(() => this.hub === hub && this.lost());
    try {
      await hub.start();
      if (this.hub !== hub) return;
      await this.catchUp(hub);
      if (this.hub !== hub) return;
      this.attempt = 0;
      this.set({ connection: "live", transport: watch.used() });
    } catch (error) {
      if (this.hub !== hub) return;
      const refusal = /HubException: ([A-Z_]+): (.*)/s.exec(String(error));
      if (refusal) this.end(refusal[1] ?? "", refusal[2] ?? "");
      else this.lost();
    }
  }

  private lost() {
    this.drop();
    if (this.stopped || this.state.ended) return;
    this.set({ connection: this.state.loaded ? "lost" : "connecting" });
    const wait = waits[Math.min(this.attempt++, waits.length - 1)] ?? 0;
    // Spread out, so that a thousand pages do not come back in the same instant.
    this.retry = setTimeout(
      () => {
        if (!this.stopped && navigator.onLine) void this.connect();
      },
      wait * (0.7 + Math.random() * 0.6),
    );
  }

  private end(code: string, message: string) {
    this.drop();
    this.set({ ended: { code, message } });
  }

  private async catchUp(hub: HubConnection) {
    this.held = [];
    const sentAt = performance.now();
    const reply = await hub.invoke<SubscribeReply>("Subscribe", {
      workshopId: this.workshopId,
      participantId: this.participantId,
      cursors: {
        ...(this.feeds.workshop && { workshop: this.feeds.workshop.sequence }),
        ...(this.feeds.own && { own: this.feeds.own.sequence }),
        ...(this.feeds.facilitators && { facilitators: this.feeds.facilitators.sequence }),
      },
    });
    if (this.hub !== hub) return;
    this.clock.observe(reply.now, performance.now() - sentAt);
    const { workshop, own, facilitators } = reply.feeds;
    this.feeds = {
      workshop: adopt(this.feeds.workshop, workshop, emptyBoard, applyToBoard),
      own: adopt(this.feeds.own, own, emptySeat, applyToOwnSeat),
      ...(facilitators && {
        facilitators: adopt(this.feeds.facilitators, facilitators, emptyFacilitation, applyToFacilitation),
      }),
    };
    const held = this.held ?? [];
    this.held = null;
    this.publish({ loaded: true });
    for (const frame of held) this.onFrame(frame);
  }

  private onFrame(frame: Frame) {
    this.clock.observe(frame.now);
    if (this.held) {
      this.held.push(frame);
      return;
    }
    if (this.fold(frame) === "gap" && this.hub) void this.catchUp(this.hub).catch(() => this.lost());
  }

  private fold({ feed, first, events }: Frame): "applied" | "known" | "gap" {
    const { workshop, own, facilitators } = this.feeds;
    if (feed === "workshop" && workshop) {
      const received = receive(workshop, first, events, applyToBoard);
      if (received.kind === "applied") this.feeds.workshop = received.state;
      return this.published(received.kind);
    }
    if (feed === "own" && own) {
      const received = receive(own, first, events, applyToOwnSeat);
      if (received.kind === "applied") this.feeds.own = received.state;
      return this.published(received.kind);
    }
    if (feed === "facilitators" && facilitators) {
      const received = receive(facilitators, first, events, applyToFacilitation);
      if (received.kind === "applied") this.feeds.facilitators = received.state;
      return this.published(received.kind);
    }
    return "gap";
  }

  private published(kind: "applied" | "known" | "gap") {
    if (kind === "applied") this.publish({});
    return kind;
  }

  private publish(change: Partial<LiveState>) {
    this.set({
      ...change,
      board: this.feeds.workshop?.slice ?? emptyBoard,
      own: this.feeds.own?.slice ?? emptySeat,
      facilitation: this.feeds.facilitators?.slice ?? null,
    });
  }
}

function adopt<Slice>(
  known: FeedState<Slice> | undefined,
  reply: FeedReply<Slice>,
  empty: Slice,
  apply: (slice: Slice, event: FeedEvent) => Slice,
): FeedState<Slice> {
  if (reply.slice) return { sequence: reply.sequence, slice: reply.slice };
  const state = known ?? { sequence: 0, slice: empty };
  const events = reply.events ?? [];
  const received = receive(state, reply.sequence - events.length + 1, events, apply);
  return received.kind === "applied" ? received.state : state;
}
