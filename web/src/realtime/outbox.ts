import { type CommandInput, type CommandName, send } from "../graphql/command";
import { isAccident, isSettled } from "../graphql/failures";
import { newId } from "../graphql/newId";
import { type BrowserStorage, browserStorage } from "../storage/browserStorage";

/** The commands that a participant may give while the network is away. */
export type OutboxCommand = Extract<
  CommandName,
  | "writeCard"
  | "editCard"
  | "withdrawCard"
  | "markDone"
  | "placeDots"
  | "castBallot"
  | "rateCard"
  | "answerStatement"
  | "consentToSmallSide"
  | "keepNoteToSelf"
  | "dropNoteToSelf"
>;

export type OutboxEntry = {
  [Name in OutboxCommand]: {
    commandId: string;
    /** Its place among the entries; a reload finds them in no order. */
    turn: number;
    name: Name;
    input: CommandInput<Name>;
    at: string;
    /** How far the feeds reached when the server had accepted it; it stays until the page has read as far. */
    accepted?: FeedSequences;
  };
}[OutboxCommand];

/** Up to which event the feeds of a seat are known. */
export interface FeedSequences {
  workshop: number;
  own: number;
}

/** Null: the seat reads no feed any more. */
type Deliver = (entry: OutboxEntry) => Promise<FeedSequences | null>;

const pauses = [2000, 4000, 8000, 15_000];

/** How many accidents one command may have before it is set aside, for what waits behind it. */
const mostAccidents = 5;

/**
 * Commands in the order in which they were given, kept in the browser until the server has answered each. Sending
 * again after a loss or a reload repeats the command id, so nothing is doubled. Each entry has a key of its own, so
 * that two pages of one seat do not write over each other's.
 */
export class Outbox {
  private entries: readonly OutboxEntry[];
  private readonly listeners = new Set<() => void>();
  private sending = false;
  private stopped = false;
  private failures = 0;
  private accidents = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly prefix: string,
    private readonly deliver: Deliver,
    /** Takes what is not sent any more: the server has refused it, or had an accident with it time and again. */
    private readonly onRefused: (entry: OutboxEntry, failure: unknown) => void,
    private readonly storage: BrowserStorage = browserStorage,
  ) {
    this.entries = storage
      .keys(prefix)
      .flatMap((key) => parse(storage.read(key)) ?? [])
      .sort((one, other) => one.turn - other.turn);
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly get = () => this.entries;

  /** Puts a command behind the others and sends as soon as it can. */
  give<Name extends OutboxCommand>(name: Name, input: CommandInput<Name>): void {
    const turn = (this.entries.at(-1)?.turn ?? 0) + 1;
    const entry = { commandId: newId(), turn, name, input, at: new Date().toISOString() } as OutboxEntry;
    this.storage.write(this.prefix + entry.commandId, JSON.stringify(entry));
    this.show([...this.entries, entry]);
    void this.flush();
  }

  /** Sends what waits; does nothing while it is at it. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.retry);
    try {
      for (let next = this.waiting(); next && !this.stopped; next = this.waiting()) await this.offer(next);
    } catch {
      // Nobody has settled it, so it stays first: what was given later may build on it.
      const pause = pauses[Math.min(this.failures++, pauses.length - 1)];
      if (!this.stopped) this.retry = setTimeout(() => void this.flush(), pause);
    } finally {
      this.sending = false;
    }
  }

  /** Sends nothing more; what waits is left to the outbox that comes next for this seat. */
  stop() {
    this.stopped = true;
    clearTimeout(this.retry);
  }

  /** Drops entries that the feed shows by now. */
  forget(commandIds: readonly string[]) {
    if (commandIds.length === 0) return;
    for (const commandId of commandIds) this.storage.remove(this.prefix + commandId);
    this.show(this.entries.filter((entry) => !commandIds.includes(entry.commandId)));
  }

  private async offer(entry: OutboxEntry) {
    try {
      this.accept(entry, await this.deliver(entry));
    } catch (error) {
      if (!isSettled(error) && !this.isHopeless(error)) throw error;
      // The next outbox hears the same refusal, and has somebody to tell it to.
      if (this.stopped) return;
      this.forget([entry.commandId]);
      this.onRefused(entry, error);
    }
    this.failures = 0;
    this.accidents = 0;
  }

  private isHopeless = (error: unknown) => isAccident(error) && ++this.accidents >= mostAccidents;

  /** From here on it need not outlive a reload: the snapshot that comes next has it. */
  private accept({ commandId }: OutboxEntry, accepted: FeedSequences | null) {
    if (!accepted) {
      this.forget([commandId]);
      return;
    }
    this.storage.remove(this.prefix + commandId);
    this.show(this.entries.map((entry) => (entry.commandId === commandId ? { ...entry, accepted } : entry)));
  }

  private waiting = () => this.entries.find((entry) => !entry.accepted);

  private show(entries: readonly OutboxEntry[]) {
    this.entries = entries;
    for (const listener of this.listeners) listener();
  }
}

function parse(stored: string | null): OutboxEntry | null {
  try {
    return stored ? (JSON.parse(stored) as OutboxEntry) : null;
  } catch {
    return null;
  }
}

/** Delivers through the API, for one seat. Retrying is the outbox's business, not the request's. */
export const deliverFor =
  (participantId: string): Deliver =>
  async (entry) => {
    const { workshop } = await send(entry.name, entry.input, {
      participantId,
      commandId: entry.commandId,
      retries: 0,
      select: "workshop { feedSequences { workshop own } }",
    });
    return (workshop as { feedSequences: FeedSequences | null } | null)?.feedSequences ?? null;
  };
