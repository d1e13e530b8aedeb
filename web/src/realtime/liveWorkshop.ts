import type { Side } from "../design/sides";
import { isPassing } from "../graphql/failures";
import type { Facilitation } from "../workshops/facilitation";
import { emptySeat, type OwnSeat } from "../workshops/ownSeat";
import { emptyBoard, type WorkshopBoard } from "../workshops/workshopBoard";
import { type LiveHub, type OpenHub, openHub, refusalOf } from "./liveHub";
import type { FeedSequences } from "./outbox";
import { type Frame, SeatFeeds, type SubscribeReply } from "./seatFeeds";
import { ServerClock } from "./serverClock";
import type { Transport } from "./transportWatch";

/** How somebody can react; told to everybody as numbers. */
export type Reaction = "APPLAUSE" | "HEART" | "INSIGHT" | "LAUGHTER" | "SURPRISE";

export type Connection = "connecting" | "live" | "lost";

/** What the page knows of a workshop at one moment. A new object whenever something changed. */
export interface LiveState {
  connection: Connection;
  transport: Transport | null;
  /** False until the first snapshot came. */
  loaded: boolean;
  board: WorkshopBoard;
  own: OwnSeat;
  facilitation: Facilitation | null;
  /** How far the seat's feeds have been read. */
  read: FeedSequences;
  /** Participants with an open page; empty where names are not told. */
  online: readonly string[];
  /** How many are writing at the moment. */
  writing: number;
  /** On which sides they do; null where that is not told: to participants, and while cards without names are written. */
  writingBySide: Partial<Record<Side, number>> | null;
  /** Who asks for the word, whoever asked first at first. */
  hands: readonly string[];
  /** What came last; each time another object. */
  reactions: Partial<Record<Reaction, number>> | null;
  /** Why there is nothing more to come. */
  ended: { code: string; message: string } | null;
}

const nothingRead: FeedSequences = { workshop: 0, own: 0 };

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
    read: nothingRead,
    online: [],
    writing: 0,
    writingBySide: null,
    hands: [],
    reactions: null,
    ended: null,
  };
  private readonly feeds = new SeatFeeds();
  private readonly listeners = new Set<() => void>();
  private hub: LiveHub | null = null;
  /** Frames that came while a subscription is under way; null when none is. */
  private held: Frame[] | null = null;
  private mustSubscribe = false;
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;

  constructor(
    readonly workshopId: string,
    readonly participantId: string,
    private readonly open: OpenHub = openHub,
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
    this.say("SetPresence", { writing });
  }

  /** Asks for the word, or does no longer. */
  setHand(raised: boolean) {
    this.say("SetHand", { raised });
  }

  /** Facilitators only: one hand, or all of them. */
  lowerHands(participantId: string | null) {
    this.say("LowerHands", { participantId });
  }

  react(reaction: Reaction) {
    this.say("React", { reaction });
  }

  /** Looks again whether the connection holds; called when a command got no answer. */
  suspect() {
    if (this.state.connection === "live" && !navigator.onLine) this.onOffline();
  }

  private say(method: string, signal: object) {
    if (this.state.connection === "live") this.hub?.send(method, signal).catch(() => {});
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
    const { hub, transport } = this.open(this.participantId);
    this.hub = hub;
    // Which hands are up is said anew, and not at all if none is.
    if (this.state.hands.length > 0) this.set({ hands: [] });
    // What a connection that was given up still says counts no more.
    const on = <Message>(name: string, take: (message: Message) => void) =>
      hub.on(name, (message: Message) => this.hub === hub && take(message));
    on<Frame>("frame", (frame) => this.onFrame(hub, frame));
    on<{
      online?: string[] | null;
      writing?: number;
      writingBySide?: LiveState["writingBySide"];
    }>("presence", ({ online, writing, writingBySide }) =>
      this.set({ online: online ?? [], writing: writing ?? 0, writingBySide: writingBySide ?? null }),
    );
    on<{ raised: string[] }>("hands", ({ raised }) => this.set({ hands: raised }));
    on<{ counts: Partial<Record<Reaction, number>> }>("reactions", ({ counts }) =>
      this.set({ reactions: counts }),
    );
    on("resync", () => void this.resubscribe(hub));
    on<{ code: string; message: string }>("ended", ({ code, message }) => this.end(code, message));
    hub.onclose(() => this.hub === hub && this.lost());
    try {
      await hub.start();
    } catch (error) {
      this.failed(hub, error);
      return;
    }
    if (this.hub === hub) await this.resubscribe(hub);
    if (this.hub !== hub) return;
    this.attempt = 0;
    this.set({ connection: "live", transport: transport() });
  }

  private failed(hub: LiveHub, error: unknown) {
    if (this.hub !== hub) return;
    const refusal = refusalOf(error);
    if (refusal && !isPassing(refusal)) this.end(refusal.code, refusal.message);
    else this.lost();
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

  /** Asks for what was missed, one question at a time: an older answer must not come after a newer one. */
  private async resubscribe(hub: LiveHub) {
    this.mustSubscribe = true;
    if (this.held) return;
    this.held = [];
    try {
      while (this.mustSubscribe) {
        this.mustSubscribe = false;
        await this.catchUp(hub);
        if (this.hub !== hub) return;
      }
    } catch (error) {
      this.failed(hub, error);
      return;
    }
    const held = this.held;
    this.held = null;
    this.publish({ loaded: true });
    for (const frame of held) this.onFrame(hub, frame);
  }

  private async catchUp(hub: LiveHub) {
    const sentAt = performance.now();
    const reply = await hub.invoke<SubscribeReply>("Subscribe", {
      workshopId: this.workshopId,
      participantId: this.participantId,
      cursors: this.feeds.cursors(),
    });
    if (this.hub !== hub) return;
    this.clock.observe(reply.now, performance.now() - sentAt);
    if (!this.feeds.adopt(reply)) this.mustSubscribe = true;
  }

  private onFrame(hub: LiveHub, frame: Frame) {
    this.clock.observe(frame.now);
    if (this.held) {
      this.held.push(frame);
      return;
    }
    const kind = this.feeds.fold(frame);
    if (kind === "applied") this.publish({});
    else if (kind === "gap") void this.resubscribe(hub);
  }

  private publish(change: Partial<LiveState>) {
    this.set({
      ...change,
      board: this.feeds.slice("workshop") ?? emptyBoard,
      own: this.feeds.slice("own") ?? emptySeat,
      facilitation: this.feeds.slice("facilitators"),
      read: this.feeds.read(),
    });
  }
}
