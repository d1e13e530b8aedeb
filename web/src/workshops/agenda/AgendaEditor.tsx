import { i18n } from "@lingui/core";
import { ListOrdered, Plus } from "lucide-react";
import { useState } from "react";
import { GridList } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { Button } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { useRedrawing } from "../../design/useRedrawing";
import { CollectionDialog } from "../collecting/CollectionDialog";
import { mayCollect } from "../collecting/collections";
import { hintsOf, windowOf } from "../planning/hints";
import { PlanHints } from "../planning/PlanHints";
import { useWindow } from "../planning/useWindow";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./AgendaEditor.module.css";
import { AgendaTimes } from "./AgendaTimes";
import { MethodBar } from "./MethodBar";
import { moved } from "./moved";
import { plannedTimes } from "./plannedTimes";
import { type Editing, StepDialog } from "./StepDialog";
import { StepRow } from "./StepRow";
import { useAgendaMoves } from "./useAgendaMoves";

/** The list of steps: drag or use the buttons to move; press a step to change it. */
export function AgendaEditor() {
  const { board, workshopId } = useWorkshop();
  const { move, remove, skip, putBack } = useAgendaMoves();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [collecting, setCollecting] = useState<string | null>(null);
  const [window, setWindow] = useWindow(workshopId);
  // The order that was just dropped stays on the screen until another agenda comes from the server.
  const [dropped, setDropped] = useState<{ on: readonly BoardStep[]; order: readonly string[] } | null>(null);
  useRedrawing(15_000);

  const steps = arranged(board.agenda, dropped?.on === board.agenda ? dropped.order : null);
  const kept = steps.filter((step) => step.state !== "SKIPPED");
  // The list tells its items apart by `id`.
  const items = steps.map((step) => ({ id: step.stepId, step }));
  const times = new Map(
    plannedTimes(steps, window.from, new Date()).map(({ stepId, startsAt }) => [stepId, startsAt]),
  );

  const moveTo = async (stepId: string, order: readonly string[]) => {
    setDropped({ on: board.agenda, order });
    const place = order.indexOf(stepId);
    if (!(await move(stepId, order[place - 1] ?? null))) setDropped(null);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": titleOf(board.agenda, String(key)) })),
    onReorder: ({ keys, target }) => {
      const [stepId] = [...keys].map(String);
      if (!stepId || target.dropPosition === "on") return;
      const order = steps.map((step) => step.stepId);
      const next = moved(order, stepId, String(target.key), target.dropPosition);
      if (next.join() !== order.join()) void moveTo(stepId, next);
    },
  });

  const collected = board.agenda.find((step) => step.stepId === collecting);
  const closed = board.state === "CLOSED";
  return (
    <section className={styles.editor} aria-labelledby="agenda">
      <header className={styles.head}>
        <h2 id="agenda" className={styles.heading}>
          {i18n.t("Agenda")}
        </h2>
        <AgendaTimes steps={steps} window={window} onWindow={setWindow} />
      </header>
      {steps.length > 0 && <MethodBar steps={kept} />}
      {board.state === "PLANNED" && (
        <PlanHints
          hints={hintsOf(kept, {
            present: board.sides.map(({ side }) => side),
            minutes: windowOf(window.from, window.until),
          })}
        />
      )}
      <GridList
        aria-label={i18n.t("Steps of the agenda")}
        className={styles.list ?? ""}
        items={items}
        dependencies={[steps, window.from]}
        {...(!closed && { dragAndDropHooks })}
        onAction={(key) => {
          const step = steps.find((other) => other.stepId === key);
          if (step && !closed) setEditing({ mode: "change", step });
        }}
        renderEmptyState={() => (
          <EmptyState icon={<ListOrdered size={28} />} title={i18n.t("No steps yet")} level="h3">
            {i18n.t("Add the first one below.")}
          </EmptyState>
        )}
      >
        {({ step }) => {
          const place = steps.indexOf(step);
          const order = steps.map((other) => other.stepId);
          const shift = (by: number) => {
            const rest = order.filter((other) => other !== step.stepId);
            rest.splice(place + by, 0, step.stepId);
            void moveTo(step.stepId, rest);
          };
          return (
            <StepRow
              step={step}
              startsAt={times.get(step.stepId) ?? null}
              locked={closed}
              actions={{
                change: () => setEditing({ mode: "change", step }),
                addBelow: () => setEditing({ mode: "add", afterStepId: step.stepId }),
                collect: mayCollect(step) ? () => setCollecting(step.stepId) : null,
                moveUp: place > 0 ? () => shift(-1) : null,
                moveDown: place < steps.length - 1 ? () => shift(1) : null,
                skip: step.state === "PLANNED" ? () => void skip(step) : null,
                putBack: step.state === "SKIPPED" ? () => void putBack(step) : null,
                remove: step.state === "PLANNED" || step.state === "SKIPPED" ? () => void remove(step) : null,
              }}
            />
          );
        }}
      </GridList>
      {!closed && (
        <Button
          icon={<Plus size={18} aria-hidden />}
          className={styles.add}
          onPress={() => setEditing({ mode: "add", afterStepId: steps.at(-1)?.stepId ?? null })}
        >
          {i18n.t("Add a step")}
        </Button>
      )}
      {closed && (
        <p className={styles.note}>
          {i18n.t("This workshop is closed. Open it again to change its agenda.")}
        </p>
      )}
      {collected && <CollectionDialog step={collected} onClose={() => setCollecting(null)} />}
      <StepDialog editing={editing} onClose={() => setEditing(null)} />
    </section>
  );
}

const titleOf = (agenda: readonly BoardStep[], stepId: string) =>
  agenda.find((step) => step.stepId === stepId)?.title ?? i18n.t("Step");

function arranged(agenda: readonly BoardStep[], order: readonly string[] | null): readonly BoardStep[] {
  if (!order) return agenda;
  return [...agenda].sort((a, b) => order.indexOf(a.stepId) - order.indexOf(b.stepId));
}
