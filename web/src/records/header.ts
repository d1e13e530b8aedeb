import { concat, fromHex, hexOf, indexOf, startsWith, utf8 } from "./bytes";
import { sha256 } from "./sha256";

const signatureStart = utf8(',"signature":"');
const chainStart = utf8(',"chain":');
const eventsStart = utf8(',"events":');
const digits = 128;

/** A header that is signed: what it says is to follow. */
export interface Header {
  part: number;
  parts: number;
  /** The chain's name, as it is hashed. */
  chain: string;
  chainBytes: Uint8Array;
  events: number;
  head: string;
  checkpoints: number[];
  at: string;
  keys: Record<string, string>;
  key: string;
}

/** Null when the line is not a header that a key of its own has signed. */
export async function readHeader(line: Uint8Array): Promise<Header | null> {
  const from = indexOf(line, chainStart);
  const to = indexOf(line, eventsStart);
  const split = splitSigned(line);
  if (!split || !startsWith(line, utf8('{"record":1,')) || from < 0 || to < from) return null;
  try {
    const json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
    if (!saysWhatFollows(json)) return null;
    const chainBytes = line.slice(from + chainStart.length, to);
    const header: Header = { ...json, chain: new TextDecoder().decode(chainBytes), chainBytes };
    const isSigned = await verify(
      header,
      header.key,
      concat(utf8("CoInnovation record 1\n"), split.signed),
      split.signature,
    );
    return isSigned ? header : null;
  } catch {
    return null;
  }
}

/** What is to follow is counted by these: of any other kind they would compare with nothing, and hide that something lacks. */
function saysWhatFollows(json: Record<string, unknown>): boolean {
  const { part, parts, events, checkpoints, head, at, key, keys } = json;
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  const isText = (value: unknown) => typeof value === "string";
  return (
    [part, parts, events].every(isCount) &&
    Array.isArray(checkpoints) &&
    checkpoints.every(isCount) &&
    [head, at, key].every(isText) &&
    typeof keys === "object" &&
    keys !== null &&
    Object.values(keys).every(isText)
  );
}

/** True when the line is a checkpoint of the header's chain that one of the header's keys has signed. */
export async function vouches(header: Header, line: Uint8Array): Promise<boolean> {
  const split = splitSigned(line);
  if (!split) return false;
  const key = /,"key":"([0-9a-f]{64})"$/.exec(new TextDecoder().decode(split.signed.subarray(-80)))?.[1];
  const text = concat(utf8("CoInnovation checkpoint 1\n"), header.chainBytes, utf8("\n"), split.signed);
  return key !== undefined && (await verify(header, key, text, split.signature));
}

async function verify(
  header: Header,
  keyId: string,
  text: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) {
  const publicKey = Object.hasOwn(header.keys, keyId) ? fromHex(header.keys[keyId] as string) : null;
  if (!publicKey || hexOf(sha256(publicKey)) !== keyId) return false;
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  try {
    const key = await crypto.subtle.importKey("spki", publicKey, algorithm, false, ["verify"]);
    return await crypto.subtle.verify(algorithm, key, signature, text);
  } catch {
    return false;
  }
}

/** Cuts the fixed end off: `,"signature":"…128 digits…"}`. */
function splitSigned(line: Uint8Array) {
  const length = line.length - signatureStart.length - digits - 2;
  if (
    length <= 0 ||
    !startsWith(line, signatureStart, length) ||
    !startsWith(line, utf8('"}'), line.length - 2)
  )
    return null;
  const signature = fromHex(String.fromCharCode(...line.subarray(line.length - digits - 2, line.length - 2)));
  return signature && { signed: line.subarray(0, length), signature };
}
