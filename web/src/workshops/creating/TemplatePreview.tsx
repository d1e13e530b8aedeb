import { i18n } from "@lingui/core";
import { CircleDot, EyeOff, Repeat2, VenetianMask } from "lucide-react";
import { andText } from "../../design/andText";
import { quoted } from "../../design/quoted";
import { SideGlyph } from "../../design/SideBadge";
import { type Side, sideNames, sides } from "../../design/sides";
import { MethodBar } from "../agenda/MethodBar";
import { paceTexts } from "../agenda/pace";
import { clockText, durationText, startsOf } from "../agenda/plannedTimes";
import { voteTexts } from "../agenda/voteTexts";
import { methods } from "../methods/methods";
import { hintsOf, windowOf } from "../planning/hints";
import { PlanHints } from "../planning/PlanHints";
import { PlanWindow } from "../planning/PlanWindow";
import { TemplateActions } from "../planning/TemplateActions";
import type { PlannedWindow } from "../planning/useWindow";
import styles from "./TemplatePreview.module.css";
import { isOwn, type Template } from "./templates";

/** The chosen template as an agenda: each step with its minutes and rules, and how the time is spread. */
export function TemplatePreview({
  template,
  present,
  window,
  onWindow,
  onChanged,
}: {
  template: Template;
  /** The sides that take part. */
  present: readonly Side[];
  window: PlannedWindow;
  onWindow: (change: Partial<PlannedWindow>) => void;
  onChanged: () => void;
}) {
  const starts = startsOf(template.steps, window.from);
  return (
    <aside className={styles.preview} aria-label={i18n.t("Preview of {name}", { name: template.name })}>
      <div className={styles.head}>
        <h2 className={styles.title} dir="auto">
          {template.name || i18n.t("Erased")}
        </h2>
        <span className={styles.side}>
          <span className={styles.total}>{durationText(template.minutes)}</span>
          {isOwn(template) && template.mayChange && (
            <TemplateActions key={template.id} template={template} onChanged={onChanged} />
          )}
        </span>
      </div>
      <PlanWindow
        from={window.from}
        until={window.until}
        onFrom={(from) => onWindow({ from })}
        onUntil={(until) => onWindow({ until })}
      />
      <MethodBar steps={template.steps} />
      <PlanHints hints={hintsOf(template.steps, { present, minutes: windowOf(window.from, window.until) })} />
      <ol className={styles.steps}>
        {[...template.steps.entries()].map(([place, step]) => {
          const { icon: Icon, name } = methods[step.method];
          return (
            <li key={place} className={styles.step}>
              <span className={styles.icon} aria-hidden>
                <Icon size={16} />
              </span>
              <span className={styles.words}>
                <span className={styles.name} dir="auto">
                  {step.title}
                </span>
                {step.title !== name && <span className={styles.method}>{name}</span>}
                {step.prompt && (
                  <span className={styles.prompt} dir="auto">
                    {step.prompt}
                  </span>
                )}
                {step.sidePrompts.map(({ side, prompt }) => (
                  <span key={side} className={styles.prompt}>
                    {i18n.t("To {side}: {prompt}", { side: sideNames[side], prompt: quoted(prompt) })}
                  </span>
                ))}
                <StepRules step={step} />
              </span>
              <span className={styles.minutes}>
                {clockText(starts[place] ?? 0)}
                <span className={styles.length}>{i18n.t("{minutes} min", { minutes: step.minutes })}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.note}>
        {i18n.t("Every step can be changed, moved or left out, also while the workshop runs.")}
      </p>
    </aside>
  );
}

/** What is not as everywhere: hidden, nameless, or not for everybody. */
function StepRules({ step }: { step: Template["steps"][number] }) {
  const hidden = methods[step.method].writes && step.visibility === "SILENT";
  const some = step.writers.length < sides.length;
  const pace = paceTexts(step);
  const votes = voteTexts(step);
  if (!hidden && !step.anonymous && !some && pace.length + votes.length === 0) return null;
  return (
    <span className={styles.rules}>
      {hidden && (
        <span className={styles.rule}>
          <EyeOff size={13} aria-hidden /> {i18n.t("hidden until reveal")}
        </span>
      )}
      {step.anonymous && (
        <span className={styles.rule}>
          <VenetianMask size={13} aria-hidden /> {i18n.t("anonymous")}
        </span>
      )}
      {pace.length > 0 && (
        <span className={styles.rule}>
          <Repeat2 size={13} aria-hidden /> {pace.join(", ")}
        </span>
      )}
      {votes.length > 0 && (
        <span className={styles.rule}>
          <CircleDot size={13} aria-hidden /> {votes.join(", ")}
        </span>
      )}
      {some && (
        <span className={styles.rule}>
          {step.writers.map((side) => (
            <SideGlyph key={side} side={side} size={10} />
          ))}
          {step.writers.length === 0
            ? i18n.t("nobody writes")
            : i18n.t("{sides} only", { sides: andText(step.writers.map((side) => sideNames[side])) })}
        </span>
      )}
    </span>
  );
}
