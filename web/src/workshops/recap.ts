import { i18n } from "@lingui/core";
import { counted } from "../design/counted";
import { quoted } from "../design/quoted";
import { kindNames } from "./cardKinds";
import { rankOf } from "./results/formulas";
import type { BoardRound, CardKind, WorkshopBoard } from "./workshopBoard";

const shortened = (text: string | null) =>
  text === null
    ? i18n.t("a text that was erased")
    : quoted(text.length > 80 ? `${text.slice(0, 78).trimEnd()}…` : text);

/** Three lines for somebody who comes late: what was said, what won, what was decided. */
export function recapOf(board: WorkshopBoard): string[] {
  const ended = board.agenda.filter((step) => step.state === "ENDED").length;
  const kinds = (Object.keys(kindNames) as CardKind[])
    .map((kind) => ({ kind, count: board.cards.filter((card) => card.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => counted(count, kindNames[kind].one, kindNames[kind].many));
  const said =
    kinds.length > 0
      ? board.themes.length > 0
        ? i18n.t(
            "{cards} in {themes, plural, one {# theme} other {# themes}} on the board after {ended, plural, one {# step} other {# steps}}.",
            { cards: list(kinds), themes: board.themes.length, ended },
          )
        : i18n.t("{cards} on the board after {ended, plural, one {# step} other {# steps}}.", {
            cards: list(kinds),
            ended,
          })
      : ended > 0
        ? i18n.t("{ended, plural, one {# step} other {# steps}} done; nothing is on the board yet.", {
            ended,
          })
        : i18n.t("It has just begun; nothing is on the board yet.");

  const last = board.votingRounds.filter((round) => round.results).at(-1);
  const won = last ? wonIn(board, last) : i18n.t("No vote has closed yet.");

  const decision = board.decisions.at(-1);
  const decided = decision
    ? i18n.t("{count, plural, one {# decision} other {# decisions}} so far, the last one: {shortened}", {
        count: board.decisions.length,
        shortened: shortened(decision.text),
      })
    : i18n.t("Nothing has been decided yet.");
  return [said, won, decided];
}

/** Who is in front; nobody where no side may be shown. */
function wonIn(board: WorkshopBoard, { results, method }: BoardRound): string {
  const first = results?.filter((result) => rankOf(result, method) === 1) ?? [];
  const winner = board.cards.find((card) => card.cardId === first[0]?.cardId);
  if (!winner) return i18n.t("The last vote is closed; too few voted for its numbers to be shown.");
  const text = shortened(winner.text);
  return first.length > 1
    ? i18n.t(
        "In front after the last vote: {text}, level with {others, plural, one {# other} other {# others}}",
        {
          text,
          others: first.length - 1,
        },
      )
    : i18n.t("In front after the last vote: {text}", { text });
}

const list = (parts: string[]) =>
  parts.length < 2
    ? parts.join("")
    : i18n.t("{parts} and {at}", { parts: parts.slice(0, -1).join(", "), at: parts.at(-1) });
