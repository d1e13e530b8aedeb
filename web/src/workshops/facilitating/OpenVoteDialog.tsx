import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { NumberField } from "../../design/NumberField";
import { Select } from "../../design/Select";
import { Switch } from "../../design/Switch";
import { AttemptIds } from "../../graphql/attemptIds";
import { voteOf } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep, VotingMethod } from "../workshopBoard";
import styles from "./dialogs.module.css";
import { budgetFor, choicesOfCards, usualMostPerCard } from "./voteSettings";

/** Which cards, which method, which budget; the defaults are those of the method. */
export function OpenVoteDialog({ step, onClose }: { step: BoardStep; onClose: () => void }) {
  const { board, run } = useWorkshop();
  const [method, setMethod] = useState<VotingMethod>(voteOf(step) ?? "DOTS");
  const choices = choicesOfCards(board, step, method);
  const [wanted, setChoice] = useState<string | null>(null);
  // Another way to vote has other sets of cards; and where the first is empty, another may not be.
  const { value: choice = "all", cardIds = [] } =
    choices.find((other) => other.value === wanted) ??
    choices.find((other) => other.cardIds.length > 0) ??
    choices[0] ??
    {};
  const [ownBudget, setBudget] = useState<number | null>(step.voteBudget);
  const [most, setMost] = useState(step.maxPerCard ?? usualMostPerCard);
  const [selfVote, setSelfVote] = useState(step.selfVote ?? true);
  const [ids] = useState(() => new AttemptIds(["roundId"]));
  const budget = ownBudget ?? budgetFor(cardIds.length);
  const collects = method === "AGREEMENT" && choice === "all";

  const open = async () => {
    const round = {
      roundId: ids.get().roundId,
      stepId: step.stepId,
      method,
      selfVote,
      ...(choice !== "all" && { cardIds }),
      ...(method === "DOTS" && { budget, maxPerCard: Math.min(most, budget) }),
    };
    if (await run("openVotingRound", round, ids)) onClose();
  };

  return (
    <FormDialog
      title={i18n.t("Open a vote")}
      action={i18n.t("Open the vote")}
      isDisabled={cardIds.length === 0 && !collects}
      onSubmit={open}
      onClose={onClose}
    >
      <Select
        label={i18n.t("How people vote")}
        value={method}
        onChange={setMethod}
        options={[
          {
            value: "DOTS",
            label: i18n.t("Dots"),
            detail: i18n.t("Everybody spreads a budget of dots on the cards"),
          },
          {
            value: "AGREEMENT",
            label: i18n.t("Agree, disagree, pass"),
            detail: i18n.t("One card at a time, in an order of one’s own"),
          },
          {
            value: "NUF",
            label: "NUF",
            detail: i18n.t("How new, useful and feasible each card is, 1 to 10"),
          },
          {
            value: "IMPACT_EFFORT",
            label: i18n.t("Impact and effort"),
            detail: i18n.t("Everybody places each card on a map of two axes"),
          },
        ]}
      />
      <Select label={i18n.t("On which cards")} value={choice} onChange={setChoice} options={choices} />
      {method === "DOTS" && (
        <div className={styles.pair}>
          <NumberField
            label={i18n.t("Dots for each person")}
            value={budget}
            onChange={setBudget}
            min={1}
            max={20}
          />
          <NumberField
            label={i18n.t("At most on one card")}
            value={most}
            onChange={setMost}
            min={1}
            max={20}
          />
        </div>
      )}
      <Switch
        label={i18n.t("People may vote for their own cards")}
        isSelected={selfVote}
        onChange={setSelfVote}
      />
      <p className={styles.fine}>
        {cardIds.length === 0 && !collects
          ? i18n.t("There is no revealed card to vote on yet. Reveal cards first, then open the vote.")
          : collects
            ? i18n.t(
                "{count, plural, one {# card} other {# cards}} in this vote, and those revealed while it is open. The tally stays sealed for everybody until you close it.",
                { count: cardIds.length },
              )
            : i18n.t(
                "{count, plural, one {# card} other {# cards}} in this vote. The tally stays sealed for everybody until you close it.",
                { count: cardIds.length },
              )}
      </p>
    </FormDialog>
  );
}
