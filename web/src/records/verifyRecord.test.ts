import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "./sha256";
import { verifyRecord } from "./verifyRecord";
import { findingText } from "./words";

/** Records and findings that the event store's verifier is tested with as well. */
const folder = resolve(__dirname, "../../../tests/CoInnovation.Tests/EventStore/Chaining/Corpus");

interface Finding {
  name: string;
  line: number | null;
  kind: string | null;
  sequence: number | null;
  provedThrough: number | null;
}

const bytesOf = (name: string) => new Uint8Array(readFileSync(resolve(folder, `${name}.jsonl`)));

/** In pieces, as a file is read: lines and even characters are cut anywhere. */
function streamOf(bytes: Uint8Array, piece = 700) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece));
      controller.close();
    },
  });
}

const findings: Finding[] = existsSync(folder)
  ? JSON.parse(readFileSync(resolve(folder, "expected.json"), "utf8"))
  : [];

describe.runIf(findings.length > 0)("verifying a record", () => {
  it.each(findings)("finds what the server's verifier finds in $name", async ({ name, ...expected }) => {
    const { fault } = await verifyRecord(streamOf(bytesOf(name)));
    expect({
      line: fault?.line ?? null,
      kind: fault?.kind ?? null,
      sequence: fault?.sequence ?? null,
      provedThrough: fault?.provedThrough ?? null,
    }).toEqual(expected);
  });

  it("finds each byte that is not as it was", async () => {
    const intact = bytesOf("another");
    for (let at = 0; at < intact.length; at += 7) {
      const changed = intact.slice();
      changed[at] = (changed[at] as number) ^ 1;
      const line = intact.subarray(0, at).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
      expect((await verifyRecord(streamOf(changed, 100_000))).fault?.line).toBe(line);
    }
  });

  it("tells a record that lacks what an earlier one proves", async () => {
    const { parts } = await verifyRecord(streamOf(bytesOf("intact")));
    expect((await verifyRecord(streamOf(bytesOf("intact")), { earlier: parts })).fault).toBeNull();
    const longer = parts.map((part) => ({ ...part, points: new Map([[part.events + 1, "00"]]) }));
    const { fault } = await verifyRecord(streamOf(bytesOf("intact")), { earlier: longer });
    expect(fault && findingText(fault)).toContain("An earlier record proves events that this one lacks.");
    const other = parts.map((part) => ({ ...part, points: new Map([[2, "00".repeat(32)]]) }));
    expect((await verifyRecord(streamOf(bytesOf("intact")), { earlier: other })).fault?.sequence).toBe(2);
  });

  it("trusts no other key than it was told to", async () => {
    const { keyId } = await verifyRecord(streamOf(bytesOf("intact")));
    const trusted = { trustedKey: keyId ?? "" };
    expect((await verifyRecord(streamOf(bytesOf("intact")), trusted)).fault).toBeNull();
    const other = { trustedKey: "0".repeat(64) };
    expect((await verifyRecord(streamOf(bytesOf("intact")), other)).fault?.kind).toBe("HEADER");
  });
});

describe("sha256", () => {
  it("is what the platform's is, at every length around its blocks", () => {
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
      expect(Buffer.from(sha256(bytes)).toString("hex")).toBe(
        createHash("sha256").update(bytes).digest("hex"),
      );
    }
  });
});
