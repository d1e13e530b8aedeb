import { i18n } from "@lingui/core";
import { useState } from "react";
import { NumberField } from "../../design/NumberField";
import { Select } from "../../design/Select";
import { inSentence } from "../../language/inSentence";
import { quadrantNames, quadrantOf } from "../../matrix/places";
import { criterionNames } from "../../workshops/ratings";
import type { FoundIdea } from "./itemDetailQuery";
import { ScoreForm } from "./ScoreForm";
import {
  type Confidence,
  confidenceNames,
  confidences,
  type Impact,
  impactNames,
  impacts,
  nufText,
  riceText,
} from "./scores";
import type { Run } from "./useRun";

interface FormProps {
  idea: FoundIdea;
  run: Run;
  onClose: () => void;
}

export function RiceForm({ idea, run, onClose }: FormProps) {
  const before = idea.scores.rice;
  const [rice, setRice] = useState({
    reach: before?.reach ?? 100,
    impact: before?.impact ?? ("MEDIUM" as Impact),
    confidence: before?.confidence ?? ("MEDIUM" as Confidence),
    effort: before?.effort ?? 1,
  });
  const set = (change: Partial<typeof rice>) => setRice({ ...rice, ...change });
  return (
    <ScoreForm
      title={i18n.t("RICE")}
      save={i18n.t("Save RICE")}
      preview={riceText(rice)}
      onSave={() => run("scoreRice", { ideaId: idea.id, ...rice })}
      onWithdraw={before ? () => run("withdrawScore", { ideaId: idea.id, score: "RICE" }) : undefined}
      onClose={onClose}
    >
      <NumberField
        label={i18n.t("Reach (people a quarter)")}
        value={rice.reach}
        min={0}
        max={1e9}
        step={1}
        onChange={(reach) => set({ reach })}
        wide
      />
      <NumberField
        label={i18n.t("Effort (person-months)")}
        value={rice.effort}
        min={0.1}
        max={1e6}
        step={0.1}
        onChange={(effort) => set({ effort })}
        wide
      />
      <Select
        label={i18n.t("Impact")}
        value={rice.impact}
        options={(Object.keys(impacts) as Impact[]).map((value) => ({
          value,
          label: `${impactNames[value]} (${impacts[value]})`,
        }))}
        onChange={(impact) => set({ impact })}
      />
      <Select
        label={i18n.t("Confidence")}
        value={rice.confidence}
        options={(Object.keys(confidences) as Confidence[]).map((value) => ({
          value,
          label: `${confidenceNames[value]} (${confidences[value]} %)`,
        }))}
        onChange={(confidence) => set({ confidence })}
      />
    </ScoreForm>
  );
}

export function NufForm({ idea, run, onClose }: FormProps) {
  const before = idea.scores.nuf;
  const [nuf, setNuf] = useState({
    new: before?.new ?? 5,
    useful: before?.useful ?? 5,
    feasible: before?.feasible ?? 5,
  });
  return (
    <ScoreForm
      title={i18n.t("NUF")}
      save={i18n.t("Save NUF")}
      preview={nufText(nuf)}
      onSave={() => run("scoreNuf", { ideaId: idea.id, ...nuf })}
      onWithdraw={
        before && !idea.scores.carriedOver.includes("NUF")
          ? () => run("withdrawScore", { ideaId: idea.id, score: "NUF" })
          : undefined
      }
      onClose={onClose}
    >
      {(["new", "useful", "feasible"] as const).map((key) => (
        <NumberField
          key={key}
          label={criterionNames[key]}
          value={nuf[key]}
          min={1}
          max={10}
          onChange={(value) => setNuf({ ...nuf, [key]: value })}
        />
      ))}
    </ScoreForm>
  );
}

export function PlaceForm({ idea, run, onClose }: FormProps) {
  const before = idea.scores.impactEffort;
  const [place, setPlace] = useState({ impact: before?.impact ?? 50, effort: before?.effort ?? 50 });
  return (
    <ScoreForm
      title={i18n.t("Impact and effort")}
      save={i18n.t("Save place")}
      preview={i18n.t("of 100: a {quadrant}", { quadrant: inSentence(quadrantNames[quadrantOf(place)]) })}
      onSave={() => run("placeOnMatrix", { ideaId: idea.id, ...place })}
      onWithdraw={
        before && !idea.scores.carriedOver.includes("IMPACT_EFFORT")
          ? () => run("withdrawScore", { ideaId: idea.id, score: "IMPACT_EFFORT" })
          : undefined
      }
      onClose={onClose}
    >
      <NumberField
        label={i18n.t("Impact")}
        value={place.impact}
        min={0}
        max={100}
        step={5}
        onChange={(impact) => setPlace({ ...place, impact })}
      />
      <NumberField
        label={i18n.t("Effort")}
        value={place.effort}
        min={0}
        max={100}
        step={5}
        onChange={(effort) => setPlace({ ...place, effort })}
      />
    </ScoreForm>
  );
}
