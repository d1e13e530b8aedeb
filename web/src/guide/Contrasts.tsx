import { Check, X } from "lucide-react";
import { contrast, ratioText } from "./contrast";
import styles from "./Guide.module.css";
import { Section } from "./Section";
import { type Appearance, computed } from "./tokens";

/** What WCAG 2.2 AA asks for: of text, and of edges and shapes that mean something. */
const [ofText, ofShapes] = [4.5, 3];

const pairs: readonly [ink: string, on: string, least: number][] = [
  ["ink", "ground", ofText],
  ["ink", "surface", ofText],
  ["ink", "sunken", ofText],
  ["ink-2", "ground", ofText],
  ["ink-2", "surface", ofText],
  ["ink-3", "ground", ofText],
  ["ink-3", "surface", ofText],
  ["link", "ground", ofText],
  ["link", "surface", ofText],
  ["on-primary", "primary", ofText],
  ["on-signal", "signal", ofText],
  ["ink", "signal-soft", ofText],
  ["danger", "surface", ofText],
  ["danger", "danger-soft", ofText],
  ["warning", "warning-soft", ofText],
  ["positive", "positive-soft", ofText],
  ["vendor-ink", "vendor-soft", ofText],
  ["customer-ink", "customer-soft", ofText],
  ["partner-ink", "partner-soft", ofText],
  ["line-strong", "surface", ofShapes],
  ["vendor", "surface", ofShapes],
  ["customer", "surface", ofShapes],
  ["partner", "surface", ofShapes],
];

/** What stands on what, and how well it is told apart. */
export function Contrasts() {
  return (
    <Section
      id="contrast"
      title="Contrast"
      lead="Text reaches 4.5 : 1 on what it stands on, edges and shapes that mean something 3 : 1, in light and in dark. Counted on this page, from what it shows."
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
            <th scope="col">At least</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(([ink, on, least]) => (
            <tr key={`${ink} ${on}`}>
              <th scope="row">
                <code className={styles.token}>{ink}</code> on <code className={styles.token}>{on}</code>
              </th>
              <Ratio ink={ink} on={on} least={least} appearance="light" />
              <Ratio ink={ink} on={on} least={least} appearance="dark" />
              <td>{least} : 1</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Ratio({
  ink,
  on,
  least,
  appearance,
}: {
  ink: string;
  on: string;
  least: number;
  appearance: Appearance;
}) {
  const ratio = contrast(computed(`--${ink}`, "color", appearance), computed(`--${on}`, "color", appearance));
  const Sign = ratio >= least ? Check : X;
  return (
    <td>
      <span
        className={styles.ratio}
        style={{ colorScheme: appearance, color: `var(--${ink})`, background: `var(--${on})` }}
      >
        <Sign size={14} aria-label={ratio >= least ? "Enough" : "Too little"} />
        {least === ofText && ratioText(ratio)}
      </span>
      {least !== ofText && ratioText(ratio)}
    </td>
  );
}
