import { i18n } from "@lingui/core";
import { hexOf } from "./contrast";
import styles from "./Guide.module.css";
import { Section } from "./Section";
import { type Appearance, computed, type Token, useTokens } from "./tokens";

const groups: readonly [string, RegExp][] = [
  [i18n.t("Surfaces"), /^--(ground|surface|raised|sunken|scrim)$/],
  [i18n.t("Ink and lines"), /^--(ink|line)/],
  [i18n.t("Signal and action"), /^--((on-)?(signal|primary)|link)/],
  [i18n.t("Meaning"), /^--(danger|warning|positive)/],
  [i18n.t("Sides"), /^--(vendor|customer|partner)/],
];
const appearances: readonly Appearance[] = ["light", "dark"];

/** Every color in both appearances. */
export function Colors() {
  const tokens = useTokens("color");
  const groupOf = (token: Token) => groups.find(([, fits]) => fits.test(token.name))?.[0] ?? i18n.t("Shades");
  return (
    <Section
      id="colors"
      title={i18n.t("Colors")}
      lead={i18n.t(
        "A color is named by its role and has a value for light and one for dark. One green says “now”; the colors of the sides never stand without their shape and a word.",
      )}
    >
      {[...groups.map(([name]) => name), i18n.t("Shades")].map((group) => (
        <div key={group} className={styles.group}>
          <h3 className={styles.groupName}>{group}</h3>
          <ul className={styles.swatches}>
            {tokens
              .filter((token) => groupOf(token) === group)
              .map((token) => (
                <li key={token.name} className={styles.swatch}>
                  <span className={styles.halves} aria-hidden>
                    {appearances.map((appearance) => (
                      <span key={appearance} className={styles.half} style={{ colorScheme: appearance }}>
                        <span style={{ background: `var(${token.name})` }} />
                      </span>
                    ))}
                  </span>
                  <code className={styles.token}>{token.name.slice(2)}</code>
                  <span className={styles.values}>
                    {appearances.map((appearance) => (
                      <span key={appearance}>
                        <span className="visually-hidden">{appearance}: </span>
                        {hexOf(computed(token.name, "color", appearance))}
                      </span>
                    ))}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
