import { i18n } from "@lingui/core";
import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  EyeOff,
  GripVertical,
  Inbox,
  MessageSquareQuote,
  Pencil,
  Plus,
  RotateCcw,
  SkipForward,
  Trash2,
  VenetianMask,
} from "lucide-react";
import { Button } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import { andText } from "../../design/andText";
import { Badge } from "../../design/Badge";
import { IconButton } from "../../design/IconButton";
import { Menu, type MenuEntry } from "../../design/Menu";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames, sides } from "../../design/sides";
import { windowText } from "../collecting/collections";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { paceTexts } from "./pace";
import { clockText } from "./plannedTimes";
import styles from "./StepRow.module.css";

interface StepActions {
  change: () => void;
  addBelow: () => void;
  collect: (() => void) | null;
  moveUp: (() => void) | null;
  moveDown: (() => void) | null;
  skip: (() => void) | null;
  putBack: (() => void) | null;
  remove: (() => void) | null;
}

/** One step: when, what, how long, and its rules where they are not the usual ones. */
export function StepRow({
  step,
  startsAt,
  locked,
  actions,
}: {
  step: BoardStep;
  startsAt: number | null;
  locked: boolean;
  actions: StepActions;
}) {
  const { now } = useWorkshop();
  const { icon: Icon, name } = methods[step.method];
  const title = step.title ?? i18n.t("Untitled");
  return (
    <GridListItem id={step.stepId} textValue={title} className={styles.row ?? ""} data-state={step.state}>
      {({ allowsDragging }) => (
        <>
          {allowsDragging && !locked ? (
            <Button slot="drag" className={styles.grip ?? ""} aria-label={i18n.t("Move {title}", { title })}>
              <GripVertical size={18} aria-hidden />
            </Button>
          ) : (
            <span />
          )}
          <span className={styles.time}>{startsAt === null ? "" : clockText(startsAt)}</span>
          <span className={styles.icon} aria-hidden>
            <Icon size={18} />
          </span>
          <div className={styles.words}>
            <p className={styles.title} dir="auto">
              {title}
              <StateBadge step={step} />
            </p>
            {step.prompt && (
              <p className={styles.prompt} dir="auto">
                {step.prompt}
              </p>
            )}
            <p className={styles.rules}>
              {name !== title && <span>{name}</span>}
              {methods[step.method].writes && step.visibility === "SILENT" && (
                <span className={styles.rule}>
                  <EyeOff size={13} aria-hidden /> {i18n.t("hidden until reveal")}
                </span>
              )}
              {step.anonymous && (
                <span className={styles.rule}>
                  <VenetianMask size={13} aria-hidden /> {i18n.t("anonymous")}
                </span>
              )}
              {step.sidePrompts.length > 0 && (
                <span className={styles.rule}>
                  <MessageSquareQuote size={13} aria-hidden />
                  {i18n.t("own prompt for {sides}", {
                    sides: andText(step.sidePrompts.map(({ side }) => sideNames[side])),
                  })}
                </span>
              )}
              {paceTexts(step).map((text) => (
                <span key={text} className={styles.rule}>
                  {text}
                </span>
              ))}
              {step.writers.length < sides.length && (
                <span className={styles.rule}>
                  {step.writers.map((side) => (
                    <SideGlyph key={side} side={side} size={10} />
                  ))}
                  {step.writers.length === 0
                    ? i18n.t("nobody writes")
                    : i18n.t("{sides} only", { sides: andText(step.writers.map((side) => sideNames[side])) })}
                </span>
              )}
              {step.state === "PLANNED" && step.collection && (
                <span className={styles.rule}>
                  <Inbox size={13} aria-hidden /> {windowText(step.collection, now())}
                </span>
              )}
              {step.cardCount > 0 && (
                <span>
                  {i18n.t("{cardCount, plural, one {# card} other {# cards}}", { cardCount: step.cardCount })}
                </span>
              )}
            </p>
          </div>
          <span className={styles.minutes}>{i18n.t("{minutes} min", { minutes: step.minutes })}</span>
          {!locked && (
            <Menu label={i18n.t("Actions for {title}", { title })} entries={entriesOf(step, actions)}>
              <IconButton
                label={i18n.t("Actions for {title}", { title })}
                icon={<Ellipsis size={18} />}
                className={styles.menu}
              />
            </Menu>
          )}
        </>
      )}
    </GridListItem>
  );
}

function StateBadge({ step }: { step: BoardStep }) {
  if (step.state === "RUNNING") return <Badge tone="signal">{i18n.t("Running")}</Badge>;
  if (step.state === "PAUSED") return <Badge tone="warning">{i18n.t("Paused")}</Badge>;
  if (step.state === "ENDED") return <Badge>{i18n.t("Done")}</Badge>;
  if (step.state === "SKIPPED") return <Badge tone="outline">{i18n.t("Left out")}</Badge>;
  return null;
}

function entriesOf(step: BoardStep, actions: StepActions): MenuEntry[] {
  const entry = (
    id: string,
    label: string,
    icon: React.ReactNode,
    onAction: (() => void) | null,
    rest: Partial<MenuEntry> = {},
  ): MenuEntry[] => (onAction ? [{ id, label, icon, onAction, ...rest }] : []);
  return [
    ...entry("change", i18n.t("Change"), <Pencil size={18} />, actions.change),
    ...entry("add", i18n.t("Add a step below"), <Plus size={18} />, actions.addBelow),
    ...entry("collect", i18n.t("Collect cards before"), <Inbox size={18} />, actions.collect),
    ...entry("up", i18n.t("Move up"), <ArrowUp size={18} />, actions.moveUp, { separated: true }),
    ...entry("down", i18n.t("Move down"), <ArrowDown size={18} />, actions.moveDown),
    ...entry("skip", i18n.t("Leave out"), <SkipForward size={18} />, actions.skip, { separated: true }),
    ...entry("back", i18n.t("Put back on the agenda"), <RotateCcw size={18} />, actions.putBack, {
      separated: true,
    }),
    ...entry("remove", i18n.t("Remove"), <Trash2 size={18} />, step.cardCount === 0 ? actions.remove : null, {
      danger: true,
    }),
  ];
}
