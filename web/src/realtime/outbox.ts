import { type CommandInput, type CommandName, send } from "../graphql/command";
import { Refusal } from "../graphql/failures";
import { newId } from "../graphql/newId";

/** The commands that a participant may give while the network is away. */
export type OutboxCommand = Extract<
  CommandName,
  "writeCard" | "editCard" | "withdrawCard" | "markDone" | "placeDots" | "castBallot" | "consentToSmallSide"
>;

export type OutboxEntry = {
  [Name in OutboxCommand]: {
    commandId: string;
    name: Name;
    input: CommandInput<Name>;
    at: string;
    /** The server has accepted it; it stays until the feed shows it. */
    accepted?: boolean;
  };
}[OutboxCommand];

type Deliver = (entry: OutboxEntry) => Promise<unknown>;

/**
 * Commands in the order in which they were given, kept in the browser until the server has answered each. Sending
 * again after a loss or a reload repeats the command id, so nothing is doubled.
 */
export class Outbox {
  private entries: readonly OutboxEntry[];
  private readonly listeners = new Set<() => void>();
  private sending = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly key: string,
    private readonly deliver: Deliver,
    private readonly onRefused: (entry: OutboxEntry, refusal: Refusal) => void,
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = localStorage,
  ) {
    this.entries = read(storage.getItem(key));
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly get = () => this.entries;

  /** Puts a command behind the others and sends as soon as it can. */
  give<Name extends OutboxCommand>(name: Name, input: CommandInput<Name>): void {
    const entry = { commandId: newId(), name, input, at: new Date().toISOString() } as OutboxEntry;
    this.set([...this.entries, entry]);
    void this.flush();
  }

  /** Sends what waits; does nothing while it is at it. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.retry);
    try {
      for (let next = this.waiting(); next; next = this.waiting()) {
        const entry = next;
        try {
          await this.deliver(entry);
          this.set(
            this.entries.map((other) =>
              other.commandId === entry.commandId ? { ...other, accepted: true } : other,
            ),
          );
        } catch (error) {
          if (!(error instanceof Refusal)) {
            this.retry = setTimeout(() => void this.flush(), 2000);
            return;
          }
          this.forget([entry.commandId]);
          this.onRefused(entry, error);
        }
      }
    } finally {
      this.sending = false;
    }
  }

  /** Drops entries that the feed shows by now. */
  forget(commandIds: readonly string[]) {
    if (commandIds.length > 0)
      this.set(this.entries.filter((entry) => !commandIds.includes(entry.commandId)));
  }

  private waiting = () => this.entries.find((entry) => !entry.accepted);

  private set(entries: readonly OutboxEntry[]) {
    this.entries = entries;
    if (entries.length === 0) this.storage.removeItem(this.key);
    else this.storage.setItem(this.key, JSON.stringify(entries));
    for (const listener of this.listeners) listener();
  }
}

/** Entries that were accepted before a reload are in the snapshot that comes next. */
function read(stored: string | null): OutboxEntry[] {
  if (!stored) return [];
  try {
    return (JSON.parse(stored) as OutboxEntry[]).filter((entry) => !entry.accepted);
  } catch {
    return [];
  }
}

/** Delivers through the API, for one seat. Retrying is the outbox's business, not the request's. */
export const deliverFor =
  (participantId: string): Deliver =>
  (entry) =>
    send(entry.name, entry.input, { participantId, commandId: entry.commandId, retries: 0 });
