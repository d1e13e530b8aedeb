import type { Fault } from "./verifyRecord";

/** What a chain holds, for people. */
export function nameOf(chain: string): string {
  const { feed } = JSON.parse(chain) as { feed?: string };
  if (feed === undefined) return "The whole log";
  if (feed === "workshop") return "What everybody could see";
  if (feed === "facilitators") return "What the facilitators could see";
  return feed.startsWith("participant:") ? "What you alone could see" : feed;
}

/** Where the record stops to prove anything, and why. */
export function findingText({ line, kind, chain, sequence, reason, provedThrough }: Fault): string {
  const of = chain === null ? "" : ` of “${nameOf(chain)}”`;
  const what = {
    HEADER: "a header",
    EVENT: `event ${sequence}${of}`,
    CHECKPOINT: `the signature after event ${sequence}${of}`,
    END: "the end",
  }[kind];
  const proved =
    kind === "CHECKPOINT" && provedThrough > 0 ? ` Up to event ${provedThrough} it is proved.` : "";
  return `Changed: line ${line} should be ${what}. ${reason}${proved}`;
}

/** Digits in fours, to be compared by eye. */
export const groups = (digits: string) => digits.replace(/(.{4})(?=.)/g, "$1 ");
