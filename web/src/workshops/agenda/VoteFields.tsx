import { i18n } from "@lingui/core";
import { NumberField } from "../../design/NumberField";
import { Switch } from "../../design/Switch";
import { usualMostPerCard } from "../facilitating/voteSettings";
import { voteOf } from "../methods/methods";
import type { StepSettings } from "./stepSettings";

const usualBudget = 5;

/** What a vote of the step begins with; the facilitator can still change it when opening it. */
export function VoteFields({
  settings,
  onChange,
}: {
  settings: StepSettings;
  onChange: (change: Partial<StepSettings>) => void;
}) {
  const votes = voteOf(settings);
  if (!votes) return null;
  const stacks = settings.maxPerCard !== 1;
  return (
    <>
      {votes === "DOTS" && (
        <>
          <Switch
            label={i18n.t("As many dots as fit the cards")}
            hint={i18n.t("A third of the cards, at least 3 and at most 20 for each person.")}
            isSelected={settings.voteBudget === null}
            onChange={(on) => onChange({ voteBudget: on ? null : usualBudget })}
          />
          {settings.voteBudget !== null && (
            <NumberField
              label={i18n.t("Dots for each person")}
              value={settings.voteBudget}
              onChange={(voteBudget) => onChange({ voteBudget })}
              min={1}
              max={20}
            />
          )}
          <Switch
            label={i18n.t("Dots may be stacked")}
            hint={i18n.t("More than one of a person’s dots on the same card.")}
            isSelected={stacks}
            onChange={(on) => onChange({ maxPerCard: on ? null : 1 })}
          />
          {stacks && (
            <NumberField
              label={i18n.t("At most on one card")}
              value={settings.maxPerCard ?? usualMostPerCard}
              onChange={(most) => onChange({ maxPerCard: most === usualMostPerCard ? null : most })}
              min={2}
              max={20}
            />
          )}
        </>
      )}
      <Switch
        label={i18n.t("People may vote for their own cards")}
        isSelected={settings.selfVote ?? true}
        onChange={(on) => onChange({ selfVote: on ? null : false })}
      />
    </>
  );
}
