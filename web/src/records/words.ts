import { tell } from "./language";
import type { Fault } from "./verifyRecord";

/** What a chain holds, for people. */
export function nameOf(chain: string): string {
  const { feed } = JSON.parse(chain) as { feed?: string };
  if (feed === undefined) return tell("The whole log");
  if (feed === "workshop") return tell("What everybody could see");
  if (feed === "facilitators") return tell("What the facilitators could see");
  return feed.startsWith("participant:") ? tell("What you alone could see") : feed;
}

/** Where the record stops to prove anything, and why. */
export function findingText(fault: Fault): string {
  const { kind, provedThrough } = fault;
  const proved =
    kind === "CHECKPOINT" && provedThrough > 0
      ? ` ${tell("Up to event {provedThrough} it is proved.", { provedThrough })}`
      : "";
  return `${placeText(fault)} ${tell(fault.reason)}${proved}`;
}

function placeText({ line, kind, chain: of, sequence: at }: Fault): string {
  const [chain, sequence] = [of === null ? "" : nameOf(of), at ?? ""];
  switch (kind) {
    case "HEADER":
      return tell("Changed: line {line} should be a header.", { line });
    case "EVENT":
      return tell("Changed: line {line} should be event {sequence} of “{chain}”.", { line, sequence, chain });
    case "CHECKPOINT":
      return tell("Changed: line {line} should be the signature after event {sequence} of “{chain}”.", {
        line,
        sequence,
        chain,
      });
    case "END":
      return tell("Changed: line {line} should be the end.", { line });
  }
}

/** Digits in fours, to be compared by eye. */
export const groups = (digits: string) => digits.replace(/(.{4})(?=.)/g, "$1 ");
