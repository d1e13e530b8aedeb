import { concat, hexOf, indexOf, type Line, linesOf, startsWith, utf8 } from "./bytes";
import { type Header, readHeader, vouches } from "./header";
import { sha256 } from "./sha256";

type LineKind = "HEADER" | "EVENT" | "CHECKPOINT" | "END";

/** The first line that is not as it was written. */
export interface Fault {
  /** From 1; one more than there are when the record was cut off. */
  line: number;
  /** What should stand there. */
  kind: LineKind;
  chain: string | null;
  /** The event that should stand there, or the one whose checkpoint should. */
  sequence: number | null;
  reason: string;
  /** The last event of the chain that a verified checkpoint vouches for. */
  provedThrough: number;
}

/** A chain as far as it was proved, with its hash at each verified checkpoint and at its end: what a later record must contain. */
export interface ProvedChain {
  chain: string;
  events: number;
  points: Map<number, string>;
}

export interface Verdict {
  fault: Fault | null;
  parts: ProvedChain[];
  /** The fingerprint of the key that signed the record, and when it was written. */
  keyId: string | null;
  at: string | null;
}

interface Expectations {
  trustedKey?: string | undefined;
  earlier?: ProvedChain[] | undefined;
}

const payloadStart = utf8(',"payload":');
const hashStart = utf8(',"hash":"');
const lineEnd = utf8('"}');
const tail = hashStart.length + 64 + lineEnd.length;

/** Verifies a record by itself, strictly to the byte, as `RecordVerifier` of the event store does. */
export async function verifyRecord(
  record: ReadableStream<Uint8Array>,
  expected: Expectations = {},
  onLine: (line: number) => void = () => {},
): Promise<Verdict> {
  const run = new Run(expected);
  let fault: Fault | null = null;
  for await (const lines of linesOf(record)) {
    for (const line of lines) {
      const taken = run.take(line);
      fault = taken instanceof Promise ? await taken : taken;
      if (fault) return run.verdict(fault);
    }
    onLine(run.line);
  }
  return run.verdict(run.takeEnd());
}

class Run {
  line = 0;
  private readonly parts: { header: Header; points: Map<number, string> }[] = [];
  private readonly earlier = new Map<string, Map<number, string>>();
  private sequence = 0;
  private checkpoint = 0;
  private previous = 0;
  private hash: Uint8Array = new Uint8Array(32);
  private buffer = new Uint8Array(1024);

  constructor(private readonly expected: Expectations) {
    for (const { chain, points } of expected.earlier ?? []) {
      this.earlier.set(chain, new Map([...(this.earlier.get(chain) ?? []), ...points]));
    }
  }

  verdict(fault: Fault | null): Verdict {
    const last = this.parts.length - 1;
    const parts = this.parts.map(({ header, points }, i) => ({
      chain: header.chain,
      events: i === last ? this.sequence : header.events,
      points,
    }));
    return { fault, parts, keyId: this.header?.key ?? null, at: this.header?.at ?? null };
  }

  take(line: Line): Fault | null | Promise<Fault | null> {
    this.line++;
    if (!line.ended) return this.fault("The record breaks off within this line.");
    switch (this.kind) {
      case "HEADER":
        return this.takeHeader(line.bytes);
      case "CHECKPOINT":
        return this.takeCheckpoint(line.bytes);
      case "EVENT":
        return this.takeEvent(line.bytes);
      default:
        return this.fault("The record should have ended before this line.");
    }
  }

  takeEnd(): Fault | null {
    if (this.kind === "END") return null;
    this.line++;
    return this.fault("The record is cut off before this line.");
  }

  private get header(): Header | undefined {
    return this.parts.at(-1)?.header;
  }

  /** What should stand in the line at hand. */
  private get kind(): LineKind {
    const { header } = this;
    if (!header) return "HEADER";
    if (header.checkpoints[this.checkpoint] === this.sequence) return "CHECKPOINT";
    if (this.sequence < header.events) return "EVENT";
    return header.part < header.parts ? "HEADER" : "END";
  }

  private async takeHeader(line: Uint8Array) {
    const header = await readHeader(line);
    if (!header) return this.fault("This is not a header that its key has signed.");
    const before = this.header;
    const isOfAnother =
      before && (header.parts !== before.parts || header.at !== before.at || header.key !== before.key);
    if (header.part !== this.parts.length + 1 || isOfAnother)
      return this.fault("This header belongs to another record, or to another place in this one.");
    if (this.expected.trustedKey && this.expected.trustedKey !== header.key)
      return this.fault("The record is signed by a key that is not trusted.");
    this.parts.push({ header, points: new Map() });
    this.sequence = this.checkpoint = this.previous = 0;
    this.hash = sha256(concat(utf8("CoInnovation chain 1\n"), header.chainBytes));
    return this.atTheEnd();
  }

  private takeEvent(line: Uint8Array) {
    if (!startsWith(line, utf8(`{"sequence":${this.sequence + 1},`)))
      return this.fault(
        startsWith(line, utf8('{"sequence":'))
          ? "Another event stands in the place of this one."
          : "This is not the event that should stand here.",
      );
    const payload = indexOf(line, payloadStart);
    const end = line.length - tail;
    if (
      payload < 0 ||
      end < payload + payloadStart.length ||
      !startsWith(line, hashStart, end) ||
      !startsWith(line, lineEnd, line.length - 2)
    )
      return this.fault("This is not an event's line as it was written.");
    const hash = this.follow(line.subarray(0, payload), line.subarray(payload + payloadStart.length, end));
    if (!isHexOf(hash, line, end + hashStart.length))
      return this.fault(
        "The event is not as it was written: its hash does not follow from its text and the hash before it.",
      );
    const known = this.earlier.get(this.header?.chain ?? "")?.get(this.sequence + 1);
    if (known !== undefined && known !== hexOf(hash))
      return this.fault("An earlier record proves another history up to this event.");
    this.hash = hash;
    this.sequence++;
    return this.atTheEnd();
  }

  /** h(n) = SHA-256(h(n−1) ‖ envelope ‖ SHA-256(payload)) */
  private follow(envelope: Uint8Array, payload: Uint8Array) {
    const length = 64 + envelope.length;
    if (this.buffer.length < length) this.buffer = new Uint8Array(length * 2);
    this.buffer.set(this.hash);
    this.buffer.set(envelope, 32);
    this.buffer.set(sha256(payload), 32 + envelope.length);
    return sha256(this.buffer.subarray(0, length));
  }

  private async takeCheckpoint(line: Uint8Array) {
    const start = `{"checkpoint":${this.sequence},"previous":${this.previous},"hash":"${hexOf(this.hash)}","at":`;
    if (!startsWith(line, utf8(start)))
      return this.fault(
        startsWith(line, utf8('{"checkpoint":'))
          ? "The checkpoint signs another history: the events since the checkpoint before are not those that it signed."
          : "A checkpoint should stand here.",
      );
    const part = this.parts.at(-1);
    if (!part || !(await vouches(part.header, line)))
      return this.fault("The checkpoint is not signed by a key of this record.");
    part.points.set(this.sequence, hexOf(this.hash));
    this.previous = this.sequence;
    this.checkpoint++;
    return null;
  }

  /** At the chain's last event the header itself vouches for the hash. */
  private atTheEnd(): Fault | null {
    const part = this.parts.at(-1);
    if (!part || this.sequence < part.header.events) return null;
    const at = {
      line: this.line,
      kind: "EVENT" as const,
      chain: part.header.chain,
      provedThrough: this.previous,
    };
    if (hexOf(this.hash) !== part.header.head)
      return {
        ...at,
        sequence: this.sequence,
        reason: "The chain does not lead to the hash that the header signs.",
      };
    const earlier = [...(this.earlier.get(part.header.chain)?.keys() ?? [])];
    if (earlier.some((sequence) => sequence > part.header.events))
      return {
        ...at,
        sequence: part.header.events + 1,
        reason: "An earlier record proves events that this one lacks.",
      };
    part.points.set(this.sequence, hexOf(this.hash));
    return null;
  }

  private fault(reason: string): Fault {
    const { kind } = this;
    const sequence = kind === "EVENT" ? this.sequence + 1 : kind === "CHECKPOINT" ? this.sequence : null;
    const chain = this.header?.chain ?? null;
    return { line: this.line, kind, chain, sequence, reason, provedThrough: this.previous };
  }
}

/** Whether the hash stands there in lower-case digits. */
function isHexOf(hash: Uint8Array, line: Uint8Array, at: number): boolean {
  for (let i = 0; i < 32; i++) {
    const byte = hash[i] as number;
    if (line[at + i * 2] !== digit(byte >> 4) || line[at + i * 2 + 1] !== digit(byte & 15)) return false;
  }
  return true;
}

const digit = (value: number) => (value < 10 ? 48 + value : 87 + value);
