import { i18n } from "@lingui/core";
import styles from "./Guide.module.css";
import { Sample, Section } from "./Section";
import { computed, useTokens } from "./tokens";

const pixels = (length: string) =>
  i18n.t("{pixels} px", { pixels: Math.round(Number.parseFloat(length) * 10) / 10 });
/** From here on headings are meant. */
const displaySizes = /-(xl|\dxl)$/;

/** Letters. */
export function TypeScale() {
  const sizes = useTokens("type");
  return (
    <Section
      id="type"
      title={i18n.t("Type")}
      lead={i18n.t(
        "Bricolage Grotesque for headings, Instrument Sans for all that is read. Large sizes grow with the window.",
      )}
    >
      <ul className={styles.lines}>
        {[...sizes].reverse().map(({ name }) => (
          <li key={name} className={styles.line}>
            <span className={styles.measure}>
              <code className={styles.token}>{name.slice(2)}</code>
              {pixels(computed(name, "font-size"))}
            </span>
            <span
              className={displaySizes.test(name) ? styles.display : undefined}
              style={{ fontSize: `var(${name})` }}
            >
              {i18n.t("From what hurts to a promise kept")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Distances, corners, shadows and times. */
export function Measures() {
  const [spaces, corners, shadows, times] = [
    useTokens("space"),
    useTokens("corner"),
    useTokens("shadow"),
    useTokens("motion"),
  ];
  return (
    <Section
      id="measures"
      title={i18n.t("Space, corners, depth, motion")}
      lead={i18n.t(
        "Everything sits on steps of a quarter of the text’s size. What floats casts a shadow. Motion is short, and absent for those who ask for less.",
      )}
    >
      <Sample name="Space" stack>
        <ul className={styles.lines}>
          {spaces.map(({ name }) => (
            <li key={name} className={styles.space}>
              <span className={styles.measure}>
                <code className={styles.token}>{name.slice(2)}</code>
                {pixels(computed(name, "width"))}
              </span>
              <span className={styles.bar} style={{ inlineSize: `var(${name})` }} />
            </li>
          ))}
        </ul>
      </Sample>
      <Sample name="Corners">
        {corners.map(({ name }) => (
          <span key={name} className={styles.tile} style={{ borderRadius: `var(${name})` }}>
            <code className={styles.token}>{name.slice("--radius-".length)}</code>
          </span>
        ))}
      </Sample>
      <Sample name="Depth">
        {shadows.map(({ name }) => (
          <span key={name} className={styles.floating} style={{ boxShadow: `var(${name})` }}>
            <code className={styles.token}>{name.slice(2)}</code>
          </span>
        ))}
      </Sample>
      <Sample name="Motion" note={i18n.t("Point at one of them.")}>
        {times.map(({ name }) => (
          <span key={name} className={styles.moving}>
            <code className={styles.token}>{name.slice(2)}</code>
            <span className={styles.runner} style={{ transitionDuration: `var(${name})` }} />
          </span>
        ))}
      </Sample>
    </Section>
  );
}
