import { type ProvedChain, type Verdict, verifyRecord } from "./verifyRecord";
import { findingText, groups, nameOf } from "./words";

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const answer = element("answer");
const chosen = (id: string) => element<HTMLInputElement>(id).files?.[0];

const form = document.querySelector("form");
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void check();
});
// What was found out is about the files that were chosen then.
form?.addEventListener("input", () => {
  turn += 1;
  answer.replaceChildren();
});

/** Which check the page waits for; another one has nothing to say any more. */
let turn = 0;

async function check() {
  const record = chosen("record");
  if (!record) return;
  turn += 1;
  const mine = turn;
  if (!globalThis.crypto?.subtle) {
    say(
      "bad",
      "This address is not secure, and the browser verifies no signatures here. Save this page, and open it from your disk.",
    );
    return;
  }
  const progress = document.createElement("p");
  // Read aloud once, and not at each step.
  progress.setAttribute("aria-hidden", "true");
  answer.replaceChildren("Checking …", progress);
  try {
    const earlier = chosen("earlier");
    const kept = earlier ? await verifyRecord(earlier.stream()) : null;
    if (mine !== turn) return;
    if (kept?.fault) {
      say("bad", `The earlier record is not as it was written. ${findingText(kept.fault)}`);
      return;
    }
    const trustedKey = element<HTMLInputElement>("key").value.replace(/\s/g, "").toLowerCase() || undefined;
    const verdict = await verifyRecord(record.stream(), { trustedKey, earlier: kept?.parts }, (line) => {
      progress.textContent = `${line.toLocaleString("en-US")} lines`;
    });
    if (mine === turn) show(verdict, kept?.parts);
  } catch (fault) {
    if (mine === turn)
      say("bad", `The file could not be read: ${fault instanceof Error ? fault.message : fault}`);
  }
}

function show(verdict: Verdict, earlier: ProvedChain[] | undefined) {
  if (verdict.fault) {
    say("bad", findingText(verdict.fault));
    return;
  }
  const lacking = earlier?.filter(({ chain }) => !verdict.parts.some((part) => part.chain === chain)) ?? [];
  if (lacking.length > 0) {
    const names = lacking.map(({ chain }) => `“${nameOf(chain)}”`).join(", ");
    say(
      "bad",
      `The record is as it was written, but holds nothing of ${names}, which your earlier one has. Are both of the same workshop and seat?`,
    );
    return;
  }
  say("good", "Nothing was changed: every line is as it was written, and none is missing.");
  const list = document.createElement("ul");
  for (const { chain, events } of verdict.parts) {
    const kept = earlier?.some((part) => part.chain === chain) ? ", and it contains your earlier record" : "";
    list.append(
      item(`${nameOf(chain)}: ${events.toLocaleString("en-US")} ${events === 1 ? "event" : "events"}${kept}`),
    );
  }
  list.append(item(`Written ${verdict.at}`));
  const key = item("Signed by the key ");
  const code = document.createElement("code");
  code.textContent = groups(verdict.keyId ?? "");
  key.append(code, ". It proves who wrote the record if the server publishes the same.");
  list.append(key);
  answer.append(list);
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
