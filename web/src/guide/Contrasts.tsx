import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
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
      title={i18n.t("Contrast")}
      lead={i18n.t(
        "Text reaches 4.5 : 1 on what it stands on, edges and shapes that mean something 3 : 1, in light and in dark. Counted on this page, from what it shows.",
      )}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t("Pair")}</th>
            <th scope="col">{i18n.t("Light")}</th>
            <th scope="col">{i18n.t("Dark")}</th>
            <th scope="col">{i18n.t("At least")}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(([ink, on, least]) => (
            <tr key={`${ink} ${on}`}>
              <th scope="row">
                <Trans
                  id="<0>{ink}</0> on <1>{on}</1>"
                  values={{ ink, on }}
                  components={{ 0: <code className={styles.token} />, 1: <code className={styles.token} /> }}
                />
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
        <Sign size={14} aria-label={ratio >= least ? i18n.t("Enough") : i18n.t("Too little")} />
        {least === ofText && ratioText(ratio)}
      </span>
      {least !== ofText && ratioText(ratio)}
    </td>
  );
}
