import { i18n } from "@lingui/core";
import { andText } from "../../design/andText";
import { quoted } from "../../design/quoted";
import { sideNames } from "../../design/sides";
import { paceTexts } from "../agenda/pace";
import { clockText, startsOf } from "../agenda/plannedTimes";
import { voteTexts } from "../agenda/voteTexts";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./RunSheet.module.css";
import { scriptOf } from "./script";
import { useWindow } from "./useWindow";

/** One block a step, none broken over two pages. */
export function RunSheetSteps({ steps }: { steps: readonly BoardStep[] }) {
  const { workshopId } = useWorkshop();
  const [{ from }] = useWindow(workshopId);
  const starts = startsOf(steps, from);
  return (
    <ol className={styles.steps}>
      {steps.map((step, place) => (
        <li key={step.stepId} className={styles.step}>
          <p className={styles.when}>
            <strong>{clockText(starts[place] ?? 0)}</strong>
            <span>{i18n.t("{minutes} min", { minutes: step.minutes })}</span>
          </p>
          <StepBlock step={step} isFirst={place === 0} isLast={place === steps.length - 1} />
          <div className={styles.notes}>
            <span>{i18n.t("Notes")}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepBlock({ step, isFirst, isLast }: { step: BoardStep; isFirst: boolean; isLast: boolean }) {
  const silent = methods[step.method].writes !== undefined && step.visibility === "SILENT";
  const script = scriptOf(step, isFirst, isLast, silent);
  const { icon: Icon, name } = methods[step.method];
  const votes = voteTexts(step);
  const pace = paceTexts(step);
  return (
    <div className={styles.block}>
      <h2 className={styles.name}>
        <Icon size={18} aria-hidden />
        {step.title ?? i18n.t("Untitled")}
        {step.title !== name && <span className={styles.method}>{name}</span>}
      </h2>
      {step.prompt && <p className={styles.prompt}>{quoted(step.prompt)}</p>}
      {step.sidePrompts.map(
        ({ side, prompt }) =>
          prompt && (
            <p key={side} className={styles.sidePrompt}>
              {i18n.t("To {side}: {prompt}", { side: sideNames[side], prompt: quoted(prompt) })}
            </p>
          ),
      )}
      <dl className={styles.script}>
        <dt>{i18n.t("Say")}</dt>
        <dd>{script.say}</dd>
        <dt>{i18n.t("Press")}</dt>
        <dd>{script.press.join(" → ")}</dd>
        {step.method !== "BREAK" && <WhoTakesPart step={step} silent={silent} />}
        {pace.length > 0 && (
          <>
            <dt>{i18n.t("Pace")}</dt>
            <dd>{pace.join(", ")}</dd>
          </>
        )}
        {votes.length > 0 && (
          <>
            <dt>{i18n.t("Vote")}</dt>
            <dd>{votes.join(", ")}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

function WhoTakesPart({ step, silent }: { step: BoardStep; silent: boolean }) {
  const { board } = useWorkshop();
  const present = board.sides.map(({ side }) => side);
  const taking = present.filter((side) => step.writers.includes(side));
  const who =
    taking.length === 0
      ? i18n.t("nobody")
      : taking.length === present.length
        ? i18n.t("all sides")
        : andText(taking.map((side) => sideNames[side]));
  return (
    <>
      <dt>{methods[step.method].writes ? i18n.t("Write") : i18n.t("Take part")}</dt>
      <dd>
        {who}
        {silent && i18n.t(", hidden until the reveal")}
        {step.anonymous && i18n.t(", without names")}
      </dd>
    </>
  );
}
