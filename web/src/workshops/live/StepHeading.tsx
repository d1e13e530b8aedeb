import { i18n } from "@lingui/core";
import { Eye, EyeOff, UserRoundX, Users } from "lucide-react";
import { SideBadge } from "../../design/SideBadge";
import { promptOf } from "../agenda/promptOf";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { RoomSize } from "./RoomSize";
import styles from "./StepHeading.module.css";
import { StepParts } from "./StepParts";

/** The current step: what it is, what is asked, by which rules. */
export function StepHeading({ step }: { step: BoardStep }) {
  const { board, me, isFacilitator } = useWorkshop();
  const info = methods[step.method];
  const place = board.agenda.filter((other) => other.state !== "SKIPPED").indexOf(step) + 1;
  const writes = info.writes && !info.votes;
  const everySide = board.sides.every((side) => step.writers.includes(side.side));
  return (
    <header className={styles.heading} key={step.stepId}>
      <p className={styles.kicker}>
        <span className={styles.now}>{step.state === "PAUSED" ? i18n.t("Paused") : i18n.t("Now")}</span>
        <info.icon size={16} aria-hidden />
        {info.name}
        <span className={styles.place}>
          {i18n.t("{place} of {count}", {
            place,
            count: board.agenda.filter((other) => other.state !== "SKIPPED").length,
          })}
        </span>
      </p>
      <h1 className={styles.title} dir="auto">
        {step.title}
      </h1>
      <p className={styles.prompt} dir="auto">
        {promptOf(step, me?.side) || info.hint}
      </p>
      {isFacilitator && step.sidePrompts.length > 0 && (
        <ul className={styles.sidePrompts} aria-label={i18n.t("What sides are asked instead")}>
          {step.sidePrompts.map(({ side, prompt }) => (
            <li key={side}>
              <SideBadge side={side} /> <span dir="auto">{prompt ?? <em>{i18n.t("Erased")}</em>}</span>
            </li>
          ))}
        </ul>
      )}
      <StepParts step={step} />
      <RoomSize step={step} />
      {writes && (
        <ul className={styles.rules} aria-label={i18n.t("Rules of this step")}>
          <li>
            {step.visibility === "SILENT" ? <EyeOff size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
            {step.visibility === "SILENT"
              ? i18n.t("Only you see your cards until the reveal")
              : i18n.t("Everybody sees cards at once")}
          </li>
          <li>
            {step.anonymous ? <UserRoundX size={15} aria-hidden /> : <Users size={15} aria-hidden />}
            {step.anonymous ? i18n.t("No names, ever") : i18n.t("With names")}
          </li>
          {!everySide && (
            <li>
              {i18n.t("For")}{" "}
              {step.writers.map((side) => (
                <SideBadge key={side} side={side} />
              ))}
            </li>
          )}
        </ul>
      )}
    </header>
  );
}
