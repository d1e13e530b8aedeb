import { counted } from "../design/counted";
import { groupOf } from "./groups/grouping";
import type { WorkshopBoard } from "./workshopBoard";

/** What a screen reader says about the way from one board to the next: steps, reveals, votes, arrivals, decisions. */
export function announcementsOf(before: WorkshopBoard, after: WorkshopBoard, ownId: string): string[] {
  const said: string[] = [];
  if (after.currentStepId !== before.currentStepId) {
    const step = after.agenda.find((other) => other.stepId === after.currentStepId);
    if (step)
      said.push(
        `Now: ${step.title ?? "the next step"}, ${counted(step.minutes, "minute")}. ${step.prompt ?? ""}`,
      );
    else if (after.state !== "CLOSED") said.push("The step has ended.");
  }
  if (after.state === "CLOSED" && before.state !== "CLOSED") said.push("The workshop is closed.");

  const revealed = after.cards.length - before.cards.length;
  if (revealed > 0) said.push(`${counted(revealed, "card")} revealed.`);

  for (const round of after.votingRounds) {
    const known = before.votingRounds.find((other) => other.roundId === round.roundId);
    if (!known) said.push(`A vote on ${counted(round.cardIds.length, "card")} is open.`);
    else if (known.open && !round.open) said.push("The vote is closed. The results are shown.");
  }

  for (const round of after.mirrorRounds) {
    const known = before.mirrorRounds.find((other) => other.roundId === round.roundId);
    if (!known) said.push("The perception mirror is open: seven statements.");
    else if (known.open && !round.open) said.push("The mirror is closed. What came out is shown.");
  }

  const present = new Set(
    before.participants.filter((person) => person.present).map((person) => person.participantId),
  );
  const arrived = after.participants.filter(
    (person) => person.present && !present.has(person.participantId) && person.participantId !== ownId,
  );
  if (arrived.length > 2) said.push(`${arrived.length} people joined.`);
  else for (const person of arrived) said.push(`${person.name ?? "Somebody"} joined.`);

  const card =
    after.attention.spotlightCardId !== before.attention.spotlightCardId &&
    after.cards.find((other) => other.cardId === after.attention.spotlightCardId);
  if (card) said.push(`In the spotlight: ${card.text ?? "a text that was erased"}`);
  else if (before.attention.spotlightCardId && !after.attention.spotlightCardId)
    said.push("The spotlight is off.");
  const { broadcast } = after.attention;
  if (broadcast && broadcast.number !== before.attention.broadcast?.number)
    said.push(`The facilitator says: ${broadcast.text ?? ""}`);
  if (after.parkedTopics.length > before.parkedTopics.length)
    said.push(`Parked for later: ${after.parkedTopics.at(-1)?.text ?? ""}`);

  const speaker = after.turn?.participantId;
  if (speaker && speaker !== before.turn?.participantId) {
    const name = after.participants.find((person) => person.participantId === speaker)?.name;
    said.push(speaker === ownId ? "You have the word." : `${name ?? "Somebody"} has the word.`);
  }
  said.push(...groupWords(before, after, ownId));
  const topic = after.topic && after.cards.find((other) => other.cardId === after.topic?.cardId);
  if (topic && after.topic?.cardId !== before.topic?.cardId)
    said.push(`Under discussion: ${topic.text ?? "a text that was erased"}`);
  if (after.decisions.length > before.decisions.length)
    said.push(`A decision was noted: ${after.decisions.at(-1)?.text ?? ""}`);
  return said;
}

/** With whom one is, when that changes; and that everybody is back. */
function groupWords(before: WorkshopBoard, after: WorkshopBoard, ownId: string): string[] {
  if (before.grouping?.open && after.grouping && !after.grouping.open)
    return ["The groups are back together."];
  const group = after.grouping?.open ? groupOf(after.grouping, ownId) : null;
  if (!group || group.groupId === groupOf(before.grouping, ownId)?.groupId) return [];
  const others = after.participants.filter(
    ({ participantId }) => participantId !== ownId && group.participantIds.includes(participantId),
  );
  const names = others.map((person) => person.name ?? "somebody").join(", ");
  return [`You are in group ${group.number}${names && ` with ${names}`}.`];
}
