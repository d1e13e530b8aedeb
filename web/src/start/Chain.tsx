import { i18n } from "@lingui/core";
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
        {i18n.t("One pain point, all the way")}
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
    name: i18n.t("Pain point"),
    line: i18n.t("Written alone. Nobody else has it yet."),
    figure: (
      <div className={classes(styles.note, styles.closed)}>
        <span className={styles.scribble} />
        <span className={styles.scribble} />
        <small>
          <EyeOff size={12} /> {i18n.t("only you")}
        </small>
      </div>
    ),
  },
  {
    name: i18n.t("Revealed"),
    line: i18n.t("All at once, so nobody follows the loudest."),
    figure: (
      <div className={styles.note}>
        {i18n.t("Invoices come before the goods do")}
        <SideBadge side="CUSTOMER" />
      </div>
    ),
  },
  {
    name: i18n.t("Voted per side"),
    line: i18n.t("Twelve vendors never outvote three customers."),
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
    name: i18n.t("Idea"),
    line: i18n.t("An answer, tied to the pain it answers."),
    figure: (
      <div className={styles.note}>
        <span>
          <Lightbulb size={14} className={styles.inline} /> {i18n.t("Match the delivery note first")}
        </span>
      </div>
    ),
  },
  {
    name: i18n.t("Backlog"),
    line: i18n.t("A status and a reason for each change."),
    figure: (
      <div className={styles.note}>
        {i18n.t("Match the delivery note")}
        <Badge tone="positive">{i18n.t("Shortlisted")}</Badge>
      </div>
    ),
  },
  {
    name: i18n.t("Commitment"),
    line: i18n.t("Who promises whom, and by when."),
    figure: (
      <div className={styles.note}>
        <strong>{i18n.t("by February 1")}</strong>
        <span className={styles.pair}>
          <SideGlyph side="VENDOR" size={14} />
          <span className={styles.arrow} />
          <SideGlyph side="CUSTOMER" size={14} />
        </span>
      </div>
    ),
  },
  {
    name: i18n.t("Outcome"),
    line: i18n.t("A number that both sides sign."),
    figure: (
      <div className={classes(styles.note, styles.kept)}>
        <strong className={styles.metric}>40 h → 24 h</strong>
        <span className={styles.pair}>
          <Check size={14} strokeWidth={3} /> {i18n.t("both signed")}
        </span>
      </div>
    ),
  },
];
