import { useState } from "react";
import { Button } from "../../design/Button";
import { NumberField } from "../../design/NumberField";
import { Select } from "../../design/Select";
import { quadrantNames, quadrantOf } from "../chart/places";
import type { FoundIdea } from "./itemDetailQuery";
import styles from "./Scores.module.css";
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
    <Form
      title="RICE"
      preview={riceText(rice)}
      onSave={() => run("scoreRice", { ideaId: idea.id, ...rice })}
      onWithdraw={before ? () => run("withdrawScore", { ideaId: idea.id, score: "RICE" }) : undefined}
      onClose={onClose}
    >
      <NumberField
        label="Reach (people a quarter)"
        value={rice.reach}
        min={0}
        max={1e9}
        step={1}
        onChange={(reach) => set({ reach })}
        wide
      />
      <NumberField
        label="Effort (person-months)"
        value={rice.effort}
        min={0.1}
        max={1e6}
        step={0.1}
        onChange={(effort) => set({ effort })}
        wide
      />
      <Select
        label="Impact"
        value={rice.impact}
        options={(Object.keys(impacts) as Impact[]).map((value) => ({
          value,
          label: `${impactNames[value]} (${impacts[value]})`,
        }))}
        onChange={(impact) => set({ impact })}
      />
      <Select
        label="Confidence"
        value={rice.confidence}
        options={(Object.keys(confidences) as Confidence[]).map((value) => ({
          value,
          label: `${confidenceNames[value]} (${confidences[value]} %)`,
        }))}
        onChange={(confidence) => set({ confidence })}
      />
    </Form>
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
    <Form
      title="NUF"
      preview={nufText(nuf)}
      onSave={() => run("scoreNuf", { ideaId: idea.id, ...nuf })}
      onWithdraw={before ? () => run("withdrawScore", { ideaId: idea.id, score: "NUF" }) : undefined}
      onClose={onClose}
    >
      {(["new", "useful", "feasible"] as const).map((key) => (
        <NumberField
          key={key}
          label={`${key.charAt(0).toUpperCase()}${key.slice(1)}`}
          value={nuf[key]}
          min={1}
          max={10}
          onChange={(value) => setNuf({ ...nuf, [key]: value })}
        />
      ))}
    </Form>
  );
}

export function PlaceForm({ idea, run, onClose }: FormProps) {
  const before = idea.scores.impactEffort;
  const [place, setPlace] = useState({ impact: before?.impact ?? 50, effort: before?.effort ?? 50 });
  return (
    <Form
      title="Impact and effort"
      preview={`of 100: a ${quadrantNames[quadrantOf(place)].toLowerCase()}`}
      onSave={() => run("placeOnMatrix", { ideaId: idea.id, ...place })}
      onWithdraw={
        before ? () => run("withdrawScore", { ideaId: idea.id, score: "IMPACT_EFFORT" }) : undefined
      }
      onClose={onClose}
    >
      <NumberField
        label="Impact"
        value={place.impact}
        min={0}
        max={100}
        step={5}
        onChange={(impact) => setPlace({ ...place, impact })}
      />
      <NumberField
        label="Effort"
        value={place.effort}
        min={0}
        max={100}
        step={5}
        onChange={(effort) => setPlace({ ...place, effort })}
      />
    </Form>
  );
}

function Form({
  title,
  preview,
  onSave,
  onWithdraw,
  onClose,
  children,
}: {
  title: string;
  /** What it comes to, while it is typed. */
  preview: string;
  onSave: () => Promise<boolean>;
  onWithdraw: (() => Promise<boolean>) | undefined;
  onClose: () => void;
  children: React.ReactNode;
}) {
  const [pending, setPending] = useState(false);
  const settle = async (act: () => Promise<boolean>) => {
    setPending(true);
    const done = await act();
    setPending(false);
    if (done) onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void settle(onSave);
      }}
    >
      <div className={styles.fields}>{children}</div>
      <output className={styles.preview}>{preview}</output>
      <div className={styles.buttons}>
        {onWithdraw && (
          <Button size="small" look="danger" onPress={() => void settle(onWithdraw)}>
            Take away
          </Button>
        )}
        <span className={styles.room} />
        <Button size="small" look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button size="small" type="submit" look="primary" isPending={pending}>
          Save {title === "Impact and effort" ? "place" : title}
        </Button>
      </div>
    </form>
  );
}
