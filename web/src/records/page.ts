import { count, tell } from "./language";
import { speakBoth } from "./pageTexts";
import { type ProvedChain, type Verdict, verifyRecord } from "./verifyRecord";
import { findingText, groups, nameOf } from "./words";

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const answer = element("answer");
const chosen = (id: string) => element<HTMLInputElement>(id).files?.[0];

/** Which check the page waits for; another one has nothing to say any more. */
let turn = 0;

/** Says the answer that there is once more, in the language that is spoken then. */
let sayAgain = () => {};

const give = (say: () => void) => {
  sayAgain = say;
  say();
};

speakBoth(() => sayAgain());
const form = document.querySelector("form");
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void check();
});
// What was found out is about the files that were chosen then.
form?.addEventListener("input", () => {
  turn += 1;
  give(() => answer.replaceChildren());
});

async function check() {
  const record = chosen("record");
  if (!record) return;
  turn += 1;
  const mine = turn;
  if (!globalThis.crypto?.subtle) {
    give(() =>
      say(
        "bad",
        tell(
          "This address is not secure, and the browser verifies no signatures here. Save this page, and open it from your disk.",
        ),
      ),
    );
    return;
  }
  const progress = document.createElement("p");
  // Read aloud once, and not at each step.
  progress.setAttribute("aria-hidden", "true");
  give(() => answer.replaceChildren(tell("Checking …"), progress));
  try {
    const earlier = chosen("earlier");
    const kept = earlier ? await verifyRecord(earlier.stream()) : null;
    if (mine !== turn) return;
    const fault = kept?.fault;
    if (fault) {
      give(() =>
        say(
          "bad",
          tell("The earlier record is not as it was written. {finding}", { finding: findingText(fault) }),
        ),
      );
      return;
    }
    const trustedKey = element<HTMLInputElement>("key").value.replace(/\s/g, "").toLowerCase() || undefined;
    const verdict = await verifyRecord(record.stream(), { trustedKey, earlier: kept?.parts }, (line) => {
      progress.textContent = tell("{lines} lines", { lines: count(line) });
    });
    if (mine === turn) give(() => show(verdict, kept?.parts));
  } catch (fault) {
    const words = fault instanceof Error ? fault.message : String(fault);
    if (mine === turn) give(() => say("bad", tell("The file could not be read: {fault}", { fault: words })));
  }
}

function show(verdict: Verdict, earlier: ProvedChain[] | undefined) {
  if (verdict.fault) {
    say("bad", findingText(verdict.fault));
    return;
  }
  const lacking = earlier?.filter(({ chain }) => !verdict.parts.some((part) => part.chain === chain)) ?? [];
  if (lacking.length > 0) {
    const chains = lacking.map(({ chain }) => tell("“{chain}”", { chain: nameOf(chain) })).join(", ");
    say(
      "bad",
      tell(
        "The record is as it was written, but holds nothing of {chains}, which your earlier one has. Are both of the same workshop and seat?",
        { chains },
      ),
    );
    return;
  }
  say("good", tell("Nothing was changed: every line is as it was written, and none is missing."));
  const list = document.createElement("ul");
  for (const part of verdict.parts) {
    const isKept = earlier?.some(({ chain }) => chain === part.chain) ?? false;
    list.append(item(partText(part, isKept)));
  }
  list.append(item(tell("Written {at}", { at: verdict.at ?? "" })), keyItem(verdict.keyId ?? ""));
  answer.append(list);
}

function partText({ chain: of, events: number }: ProvedChain, isKept: boolean) {
  const [chain, events] = [nameOf(of), count(number)];
  if (isKept)
    return number === 1
      ? tell("{chain}: 1 event, and it contains your earlier record", { chain })
      : tell("{chain}: {events} events, and it contains your earlier record", { chain, events });
  return number === 1
    ? tell("{chain}: 1 event", { chain })
    : tell("{chain}: {events} events", { chain, events });
}

function keyItem(keyId: string) {
  const code = document.createElement("code");
  code.textContent = groups(keyId);
  const [before = "", after = ""] = tell(
    "Signed by the key {key}. It proves who wrote the record if the server publishes the same.",
  ).split("{key}");
  const line = item(before);
  line.append(code, after);
  return line;
}

function say(tone: "good" | "bad", text: string) {
  const verdict = document.createElement("p");
  verdict.className = `verdict ${tone}`;
  verdict.textContent = text;
  answer.replaceChildren(verdict);
}

function item(text: string) {
  const line = document.createElement("li");
  line.textContent = text;
  return line;
}
