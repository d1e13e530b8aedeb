import { Inbox } from "lucide-react";
import { useEffect, useState } from "react";
import { counted } from "../../design/counted";
import { kindNames } from "../cardKinds";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { Composer } from "../writing/Composer";
import { OwnCards } from "../writing/OwnCards";
import styles from "./CollectStage.module.css";
import { collecting, takes, windowText } from "./collections";

/** The one thing to do before the workshop: write cards for a step that collects them, each alone. */
export default function CollectStage() {
  const { board, me, now: clock } = useWorkshop();
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 5_000);
    return () => clearInterval(timer);
  }, [clock]);
  const side = me?.role === "CONTRIBUTOR" ? me.side : null;
  return collecting(board)
    .filter((step) => side !== null && step.writers.includes(side))
    .map((step) => <Collecting key={step.stepId} step={step} now={now} />);
}

function Collecting({ step, now }: { step: ReturnType<typeof collecting>[number]; now: number }) {
  const { own } = useWorkshop();
  const { writes: kind = "NOTE", name, cards: names = kindNames[kind] } = methods[step.method];
  const cards = own.cards.filter((card) => card.stepId === step.stepId);
  return (
    <section className={styles.stage} aria-label={`Before the workshop: ${step.title ?? name}`}>
      <header>
        <p className={styles.when}>
          <Inbox size={18} aria-hidden /> Before the workshop
        </p>
        <h2 className={styles.title}>{step.title ?? name}</h2>
        {step.prompt && <p className={styles.prompt}>{step.prompt}</p>}
        <p className={styles.note} aria-live="polite">
          {windowText(step.collection, now)}
        </p>
      </header>
      {takes(step.collection, now) && <Composer step={step} kind={kind} />}
      <p className={styles.note}>
        {cards.length > 0 ? `${counted(cards.length, names.one, names.many)} written. ` : ""}Nobody else can
        read what you write before the facilitator reveals it in the workshop.
        {step.anonymous && " Your name is shown to nobody, then either."}
      </p>
      <OwnCards cards={cards} hidden />
    </section>
  );
}
