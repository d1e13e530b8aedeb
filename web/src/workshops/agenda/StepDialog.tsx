import { i18n } from "@lingui/core";
import { useEffect, useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { NumberField } from "../../design/NumberField";
import { Select } from "../../design/Select";
import { SideGlyph } from "../../design/SideBadge";
import { Switch } from "../../design/Switch";
import { sideNames, sides } from "../../design/sides";
import { TextArea } from "../../design/TextArea";
import { TextField } from "../../design/TextField";
import { AttemptIds } from "../../graphql/attemptIds";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep, Method } from "../workshopBoard";
import { PaceFields } from "./PaceFields";
import { SidePromptFields } from "./SidePromptFields";
import styles from "./StepDialog.module.css";
import { longestStep, type StepSettings, settingsOf, trimmed, usual } from "./stepSettings";
import { VoteFields } from "./VoteFields";

export type Editing = { mode: "add"; afterStepId: string | null } | { mode: "change"; step: BoardStep };

const methodOptions = (Object.keys(methods) as Method[]).map((method) => ({
  value: method,
  label: methods[method].name,
  detail: methods[method].hint,
}));

/** All settings of one step, for a new one as for one that is there. */
export function StepDialog({ editing, onClose }: { editing: Editing | null; onClose: () => void }) {
  const { board, run } = useWorkshop();
  const [settings, setSettings] = useState<StepSettings>(() =>
    usual("DISCUSSION", { title: "", prompt: "" }),
  );
  const [untitled, setUntitled] = useState(false);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds(["stepId"]));
  useEffect(() => {
    if (!editing) return;
    setUntitled(false);
    setSettings(
      editing.mode === "change"
        ? settingsOf(editing.step)
        : usual("SILENT_WRITING", { title: "", prompt: "" }),
    );
  }, [editing]);

  const set = (change: Partial<StepSettings>) => setSettings((before) => ({ ...before, ...change }));
  // People wrote under the promise that held then, so the switch for names stays as it was.
  const written = editing?.mode === "change" && (editing.step.cardCount > 0 || editing.step.doneCount > 0);
  const present = sides.filter((side) => board.sides.some((other) => other.side === side));
  const nobody = settings.method !== "BREAK" && !present.some((side) => settings.writers.includes(side));

  const { people } = methods[settings.method];

  const save = async () => {
    if (!settings.title.trim()) {
      setUntitled(true);
      return;
    }
    if (!editing || nobody) return;
    const step = trimmed(settings);
    setPending(true);
    const done =
      editing.mode === "change"
        ? await run("changeStep", { stepId: editing.step.stepId, step })
        : await run("addStep", { stepId: ids.get().stepId, afterStepId: editing.afterStepId, step }, ids);
    setPending(false);
    if (done) onClose();
  };

  return (
    <FormDialog
      title={editing?.mode === "add" ? i18n.t("Add a step") : i18n.t("Change the step")}
      action={editing?.mode === "add" ? i18n.t("Add step") : i18n.t("Save")}
      isOpen={editing !== null}
      pending={pending}
      onSubmit={save}
      onClose={onClose}
    >
      <Select
        label={i18n.t("Method")}
        value={settings.method}
        options={methodOptions}
        onChange={(method) => set(editing?.mode === "add" ? usual(method, settings) : { method })}
      />
      {people && <p className={styles.fine}>{i18n.t("For {from} to {to} people.", people)}</p>}
      <TextField
        label={i18n.t("Title")}
        value={settings.title}
        onChange={(title) => {
          setUntitled(false);
          set({ title });
        }}
        placeholder={methods[settings.method].name}
        maxLength={80}
        error={untitled ? i18n.t("Give the step a title; it stands on everybody's agenda.") : null}
      />
      <TextArea
        label={i18n.t("Prompt")}
        value={settings.prompt}
        onChange={(prompt) => set({ prompt })}
        hint={i18n.t("What people are asked. They see it above the cards.")}
        maxLength={500}
      />
      {settings.method !== "BREAK" && (
        <SidePromptFields settings={settings} present={present} onChange={set} />
      )}
      <NumberField
        label={i18n.t("Minutes")}
        value={settings.minutes}
        onChange={(minutes) => set({ minutes })}
        min={1}
        max={longestStep}
      />
      {settings.method !== "BREAK" && (
        <div className={styles.rules}>
          {methods[settings.method].writes && (
            <>
              <Switch
                label={i18n.t("Hidden until reveal")}
                hint={i18n.t("Nobody but its author receives a card before you reveal it.")}
                isSelected={settings.visibility === "SILENT"}
                onChange={(on) => set({ visibility: on ? "SILENT" : "OPEN" })}
              />
              <Switch
                label={i18n.t("Anonymous")}
                hint={
                  written
                    ? i18n.t("Cards were written already, so this stays as it is.")
                    : i18n.t("No name or side is ever shown, anywhere.")
                }
                isSelected={settings.anonymous}
                isDisabled={written}
                onChange={(anonymous) => set({ anonymous })}
              />
            </>
          )}
          <PaceFields settings={settings} onChange={set} />
          <VoteFields settings={settings} onChange={set} />
          <fieldset className={styles.writers}>
            <legend className={styles.legend}>{i18n.t("Who writes and votes")}</legend>
            {present.map((side) => (
              <div key={side} className={styles.writer}>
                <SideGlyph side={side} size={14} />
                <Switch
                  label={sideNames[side]}
                  isSelected={settings.writers.includes(side)}
                  onChange={(on) =>
                    set({
                      writers: sides.filter((other) =>
                        other === side ? on : settings.writers.includes(other),
                      ),
                    })
                  }
                />
              </div>
            ))}
            {nobody && (
              <p className={styles.problem} role="alert">
                {i18n.t("At least one side must take part.")}
              </p>
            )}
          </fieldset>
        </div>
      )}
    </FormDialog>
  );
}
