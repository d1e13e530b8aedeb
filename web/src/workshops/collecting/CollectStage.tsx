import { i18n } from "@lingui/core";
import { Inbox } from "lucide-react";
import { useRef } from "react";
import { counted } from "../../design/counted";
import { useFocusKept } from "../../design/useFocusKept";
import { useRedrawing } from "../../design/useRedrawing";
import { promptOf } from "../agenda/promptOf";
import { kindNames } from "../cardKinds";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { Composer } from "../writing/Composer";
import { DoneButton } from "../writing/DoneButton";
import { readDraft } from "../writing/drafts";
import { OwnCards } from "../writing/OwnCards";
import styles from "./CollectStage.module.css";
import { collecting, takes, windowText } from "./collections";

/** The one thing to do before the workshop: write cards for a step that collects them, each alone. */
export default function CollectStage() {
  const { board, me, now: clock } = useWorkshop();
  useRedrawing(5_000);
  const side = me?.role === "CONTRIBUTOR" ? me.side : null;
  return collecting(board)
    .filter((step) => side !== null && step.writers.includes(side))
    .map((step) => <Collecting key={step.stepId} step={step} now={clock()} />);
}

function Collecting({ step, now }: { step: ReturnType<typeof collecting>[number]; now: number }) {
  const { own, participantId, me } = useWorkshop();
  // The last card of one's own takes along the list that keeps the focus otherwise.
  const place = useRef<HTMLElement>(null);
  useFocusKept(place);
  const { writes: kind = "NOTE", name, cards: names = kindNames[kind] } = methods[step.method];
  const cards = own.cards.filter((card) => card.stepId === step.stepId);
  const prompt = promptOf(step, me?.side);
  const isOpen = takes(step.collection, now);
  const unsent = isOpen ? null : readDraft(participantId, step.stepId)?.text.trim();
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={styles.stage}
      aria-label={i18n.t("Before the workshop: {title}", { title: step.title ?? name })}
    >
      <header>
        <p className={styles.when}>
          <Inbox size={18} aria-hidden /> {i18n.t("Before the workshop")}
        </p>
        <h2 className={styles.title} dir="auto">
          {step.title ?? name}
        </h2>
        {prompt && (
          <p className={styles.prompt} dir="auto">
            {prompt}
          </p>
        )}
        <p className={styles.note} aria-live="polite">
          {windowText(step.collection, now)}
        </p>
      </header>
      {isOpen && <Composer step={step} kind={kind} />}
      {isOpen && <Done step={step} />}
      {unsent && (
        <p className={styles.note} role="status">
          {i18n.t("You had begun “{unsent}”. It is kept, and stands in the field when the step runs.", {
            unsent,
          })}
        </p>
      )}
      <p className={styles.note}>
        {[
          cards.length > 0 &&
            i18n.t("{cards} written.", { cards: counted(cards.length, names.one, names.many) }),
          i18n.t("Nobody else can read what you write before the facilitator reveals it in the workshop."),
          step.anonymous && i18n.t("Your name is shown to nobody, then either."),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      <OwnCards cards={cards} hidden />
    </section>
  );
}

/** Whoever has said all is reminded of nothing. */
function Done({ step }: { step: ReturnType<typeof collecting>[number] }) {
  const { own } = useWorkshop();
  const done = own.doneStepIds.includes(step.stepId);
  return (
    <div className={styles.done}>
      <DoneButton stepId={step.stepId} />
      {done && <p className={styles.note}>{i18n.t("No mail reminds you of this step.")}</p>}
    </div>
  );
}
