import { i18n } from "@lingui/core";
import { voteOf } from "../methods/methods";
import type { Method } from "../workshopBoard";

interface VoteSettings {
  method: Method;
  voteBudget: number | null;
  maxPerCard: number | null;
  selfVote: boolean | null;
}

/** What the votes of a step begin with, where that is not as always; nothing for steps without a vote. */
export function voteTexts({ method, voteBudget, maxPerCard, selfVote }: VoteSettings): string[] {
  const votes = voteOf({ method });
  if (!votes) return [];
  const texts: string[] = [];
  if (votes === "DOTS" && voteBudget !== null)
    texts.push(i18n.t("{voteBudget, plural, one {# dot} other {# dots}} for each person", { voteBudget }));
  if (votes === "DOTS" && maxPerCard !== null)
    texts.push(
      maxPerCard === 1 ? i18n.t("not stacked") : i18n.t("at most {maxPerCard} on a card", { maxPerCard }),
    );
  if (selfVote === false) texts.push(i18n.t("not for one’s own cards"));
  return texts;
}
