import { i18n } from "@lingui/core";
import { Check, Ellipsis, ListOrdered, Play, SkipForward } from "lucide-react";
import { buttonClass } from "../../design/Button";
import { classes } from "../../design/classes";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { useRedrawing } from "../../design/useRedrawing";
import { Link } from "../../routing/Link";
import {
  behindPlan,
  clockText,
  minuteOfDay,
  minutesToCome,
  plannedEnd,
  plannedTimes,
} from "../agenda/plannedTimes";
import { NextPreview } from "../control/NextPreview";
import { useControls } from "../control/useControls";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./AgendaPanel.module.css";

/** The agenda beside the stage, with a way to start or leave out each step. */
export default function AgendaPanel() {
  const { board, workshopId, participantId, now } = useWorkshop();
  useRedrawing(15_000);
  const at = new Date(now());
  const left = minutesToCome(board.agenda);
  const startsNow = minuteOfDay(at);
  const starts = new Map(
    plannedTimes(board.agenda, startsNow, at).map(({ stepId, startsAt }) => [stepId, startsAt]),
  );
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{i18n.t("Agenda")}</h2>
        <span>{left > 0 ? i18n.t("{left} min to come", { left }) : i18n.t("all done")}</span>
      </div>
      {board.state === "LIVE" && <Plan end={plannedEnd(board.agenda, startsNow, at)} at={at} />}
      <NextPreview />
      <ol className={styles.list}>
        {board.agenda.map((step) => (
          <AgendaStep
            key={step.stepId}
            step={step}
            startsAt={board.state === "LIVE" ? (starts.get(step.stepId) ?? null) : null}
          />
        ))}
      </ol>
      <Link
        href={`/workshops/${workshopId}/agenda?as=${participantId}`}
        className={buttonClass({ size: "small", look: "quiet" })}
      >
        <ListOrdered size={16} aria-hidden /> {i18n.t("Edit the agenda")}
      </Link>
    </div>
  );
}

/** When all of it will be over if nothing changes, and how far that is from the agenda. */
function Plan({ end, at }: { end: number | null; at: Date }) {
  const { board } = useWorkshop();
  const behind = behindPlan(board.agenda, board.startedAt, at);
  if (end === null && behind === null) return null;
  return (
    <p className={styles.plan} data-behind={(behind ?? 0) > 5 || undefined}>
      {[
        ...(end === null ? [] : [i18n.t("Until {clock}", { clock: clockText(end) })]),
        ...(behind === null ? [] : [distanceText(behind)]),
      ].join(", ")}
    </p>
  );
}

const distanceText = (behind: number) =>
  behind > 0
    ? i18n.t("{minutes} min later than planned", { minutes: behind })
    : behind < 0
      ? i18n.t("{minutes} min earlier than planned", { minutes: -behind })
      : i18n.t("as planned");

function AgendaStep({ step, startsAt }: { step: BoardStep; startsAt: number | null }) {
  const { board, run } = useWorkshop();
  const { start, skip } = useControls();
  const current = step.stepId === board.currentStepId;
  const Icon = methods[step.method].icon;
  return (
    <li
      className={classes(styles.step, styles[step.state], current && styles.current)}
      aria-current={current ? "step" : undefined}
    >
      <span className={styles.sign} aria-hidden>
        {step.state === "ENDED" ? <Check size={15} /> : <Icon size={16} />}
      </span>
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {step.title}
        </span>
        <span className={styles.detail}>
          {current
            ? step.state === "PAUSED"
              ? i18n.t("paused")
              : i18n.t("running")
            : step.state === "SKIPPED"
              ? i18n.t("{minutes} min, left out", { minutes: step.minutes })
              : startsAt === null
                ? i18n.t("{minutes} min", { minutes: step.minutes })
                : i18n.t("{clock}, {minutes} min", { clock: clockText(startsAt), minutes: step.minutes })}
          {step.cardCount > 0 &&
            `, ${i18n.t("{cardCount, plural, one {# card} other {# cards}}", { cardCount: step.cardCount })}`}
          {step.hiddenCardCount > 0 && ` ${i18n.t("({count} hidden)", { count: step.hiddenCardCount })}`}
        </span>
      </span>
      {!current && board.state !== "CLOSED" && (
        <Menu
          label={i18n.t("Actions for {title}", { title: step.title ?? i18n.t("the step") })}
          entries={[
            {
              id: "start",
              label: step.state === "ENDED" ? i18n.t("Start again") : i18n.t("Start now"),
              icon: <Play size={16} />,
              onAction: () => void start(step),
            },
            ...(step.hiddenCardCount > 0
              ? [
                  {
                    id: "reveal",
                    label: i18n.t("Reveal {count, plural, one {# hidden card} other {# hidden cards}}", {
                      count: step.hiddenCardCount,
                    }),
                    onAction: () => void run("revealCards", { stepId: step.stepId }),
                  },
                ]
              : []),
            ...(step.state === "PLANNED"
              ? [
                  {
                    id: "skip",
                    label: i18n.t("Leave out"),
                    icon: <SkipForward size={16} />,
                    onAction: () => void skip(step),
                  },
                ]
              : []),
          ]}
        >
          <IconButton
            size="small"
            label={i18n.t("Actions for {title}", { title: step.title ?? i18n.t("the step") })}
            icon={<Ellipsis size={16} />}
          />
        </Menu>
      )}
    </li>
  );
}
