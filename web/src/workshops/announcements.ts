import { i18n } from "@lingui/core";
import { clockWords } from "./agenda/clockWords";
import { promptOf } from "./agenda/promptOf";
import { groupOf } from "./groups/grouping";
import type { WorkshopBoard } from "./workshopBoard";

/** What a screen reader says about the way from one board to the next: steps, their clock, reveals, votes, arrivals, decisions. */
export function announcementsOf(before: WorkshopBoard, after: WorkshopBoard, ownId: string): string[] {
  const said: string[] = [];
  if (after.currentStepId !== before.currentStepId) {
    const step = after.agenda.find((other) => other.stepId === after.currentStepId);
    if (step)
      said.push(
        i18n.t("Now: {title}, {minutes, plural, one {# minute} other {# minutes}}. {prompt}", {
          title: step.title ?? i18n.t("the next step"),
          minutes: step.minutes,
          prompt: promptOf(step, after.participants.find((one) => one.participantId === ownId)?.side) ?? "",
        }),
      );
    else if (after.state !== "CLOSED") said.push(i18n.t("The step has ended."));
  }
  if (after.state === "CLOSED" && before.state !== "CLOSED") said.push(i18n.t("The workshop is closed."));
  said.push(...clockWords(before, after));

  const revealed = after.cards.length - before.cards.length;
  if (revealed > 0)
    said.push(i18n.t("{revealed, plural, one {# card} other {# cards}} revealed.", { revealed }));

  for (const round of after.votingRounds) {
    const known = before.votingRounds.find((other) => other.roundId === round.roundId);
    if (!known)
      said.push(
        i18n.t("A vote on {count, plural, one {# card} other {# cards}} is open.", {
          count: round.cardIds.length,
        }),
      );
    else if (known.open && !round.open) said.push(i18n.t("The vote is closed. The results are shown."));
  }

  for (const round of after.mirrorRounds) {
    const known = before.mirrorRounds.find((other) => other.roundId === round.roundId);
    if (!known) said.push(i18n.t("The perception mirror is open: seven statements."));
    else if (known.open && !round.open) said.push(i18n.t("The mirror is closed. What came out is shown."));
  }

  const present = new Set(
    before.participants.filter((person) => person.present).map((person) => person.participantId),
  );
  const arrived = after.participants.filter(
    (person) => person.present && !present.has(person.participantId) && person.participantId !== ownId,
  );
  if (arrived.length > 2) said.push(i18n.t("{count} people joined.", { count: arrived.length }));
  else
    for (const person of arrived)
      said.push(i18n.t("{name} joined.", { name: person.name ?? i18n.t("Somebody") }));

  const card =
    after.attention.spotlightCardId !== before.attention.spotlightCardId &&
    after.cards.find((other) => other.cardId === after.attention.spotlightCardId);
  if (card)
    said.push(i18n.t("In the spotlight: {text}", { text: card.text ?? i18n.t("a text that was erased") }));
  else if (before.attention.spotlightCardId && !after.attention.spotlightCardId)
    said.push(i18n.t("The spotlight is off."));
  const { broadcast } = after.attention;
  if (broadcast && broadcast.number !== before.attention.broadcast?.number)
    said.push(i18n.t("The facilitator says: {text}", { text: broadcast.text ?? "" }));
  else if (!broadcast && before.attention.broadcast && after.currentStepId === before.currentStepId)
    said.push(i18n.t("The facilitator’s message is gone."));
  if (after.parkedTopics.length > before.parkedTopics.length)
    said.push(i18n.t("Parked for later: {text}", { text: after.parkedTopics.at(-1)?.text ?? "" }));

  const speaker = after.turn?.participantId;
  if (speaker && speaker !== before.turn?.participantId) {
    const name = after.participants.find((person) => person.participantId === speaker)?.name;
    said.push(
      speaker === ownId
        ? i18n.t("You have the word.")
        : i18n.t("{name} has the word.", { name: name ?? i18n.t("Somebody") }),
    );
  }
  said.push(...groupWords(before, after, ownId));
  const topic = after.topic && after.cards.find((other) => other.cardId === after.topic?.cardId);
  if (topic && after.topic?.cardId !== before.topic?.cardId)
    said.push(i18n.t("Under discussion: {text}", { text: topic.text ?? i18n.t("a text that was erased") }));
  if (after.decisions.length > before.decisions.length)
    said.push(i18n.t("A decision was noted: {text}", { text: after.decisions.at(-1)?.text ?? "" }));
  return said;
}

/** With whom one is, when that changes; and that everybody is back. */
function groupWords(before: WorkshopBoard, after: WorkshopBoard, ownId: string): string[] {
  if (before.grouping?.open && after.grouping && !after.grouping.open)
    return [i18n.t("The groups are back together.")];
  const group = after.grouping?.open ? groupOf(after.grouping, ownId) : null;
  if (!group || group.groupId === groupOf(before.grouping, ownId)?.groupId) return [];
  const others = after.participants.filter(
    ({ participantId }) => participantId !== ownId && group.participantIds.includes(participantId),
  );
  const names = others.map((person) => person.name ?? i18n.t("somebody")).join(", ");
  const { number } = group;
  return [
    names
      ? i18n.t("You are in group {number} with {names}.", { number, names })
      : i18n.t("You are in group {number}.", { number }),
  ];
}
