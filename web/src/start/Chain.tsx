import { Check, EyeOff, Lightbulb } from "lucide-react";
import { Badge } from "../design/Badge";
import { classes } from "../design/classes";
import { SideBadge, SideGlyph } from "../design/SideBadge";
import { SideBars } from "../design/SideBars";
import styles from "./Chain.module.css";

/** The whole product in one example: one pain point, followed from a private card to an outcome both sides sign. `known`: to those who have seen it, only where there is room. */
export function Chain({ known }: { known?: boolean }) {
  return (
    <section className={classes(styles.panel, known && styles.known)} aria-labelledby="chain">
      <h2 id="chain" className={styles.title}>
        One pain point, all the way
      </h2>
      <ol className={styles.chain}>
        {stations.map(({ name, line, figure }) => (
          <li key={name} className={styles.station}>
            <div className={styles.figure} aria-hidden>
              {figure}
            </div>
            <span className={styles.node} aria-hidden />
            <div className={styles.words}>
              <h3 className={styles.name}>{name}</h3>
              <p className={styles.line}>{line}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const stations = [
  {
    name: "Pain point",
    line: "Written alone. Nobody else has it yet.",
    figure: (
      <div className={classes(styles.note, styles.closed)}>
        <span className={styles.scribble} />
        <span className={styles.scribble} />
        <small>
          <EyeOff size={12} /> only you
        </small>
      </div>
    ),
  },
  {
    name: "Revealed",
    line: "All at once, so nobody follows the loudest.",
    figure: (
      <div className={styles.note}>
        Invoices come before the goods do
        <SideBadge side="CUSTOMER" />
      </div>
    ),
  },
  {
    name: "Voted per side",
    line: "Twelve vendors never outvote three customers.",
    figure: (
      <div className={styles.note}>
        <SideBars
          size="small"
          bars={[
            { side: "VENDOR", share: 0.45, text: "4", spoken: "" },
            { side: "CUSTOMER", share: 0.92, text: "9", spoken: "" },
            { side: "PARTNER", share: 0.6, text: "5", spoken: "" },
          ]}
        />
      </div>
    ),
  },
  {
    name: "Idea",
    line: "An answer, tied to the pain it answers.",
    figure: (
      <div className={styles.note}>
        <span>
          <Lightbulb size={14} className={styles.inline} /> Match the delivery note first
        </span>
      </div>
    ),
  },
  {
    name: "Backlog",
    line: "A status and a reason for each change.",
    figure: (
      <div className={styles.note}>
        Match the delivery note
        <Badge tone="positive">Shortlisted</Badge>
      </div>
    ),
  },
  {
    name: "Commitment",
    line: "Who promises whom, and by when.",
    figure: (
      <div className={styles.note}>
        <strong>by February 1</strong>
        <span className={styles.pair}>
          <SideGlyph side="VENDOR" size={14} />
          <span className={styles.arrow} />
          <SideGlyph side="CUSTOMER" size={14} />
        </span>
      </div>
    ),
  },
  {
    name: "Outcome",
    line: "A number that both sides sign.",
    figure: (
      <div className={classes(styles.note, styles.kept)}>
        <strong className={styles.metric}>40 h → 24 h</strong>
        <span className={styles.pair}>
          <Check size={14} strokeWidth={3} /> both signed
        </span>
      </div>
    ),
  },
];
