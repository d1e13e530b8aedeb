import { i18n } from "@lingui/core";
import { AppShell } from "../design/AppShell";
import { Buttons } from "./Buttons";
import { Colors } from "./Colors";
import { Contrasts } from "./Contrasts";
import { Fields } from "./Fields";
import { Figures } from "./Figures";
import styles from "./Guide.module.css";
import { Measures, TypeScale } from "./Measures";
import { Overlays } from "./Overlays";
import { Signs } from "./Signs";
import { States } from "./States";

const chapters = [
  ["colors", i18n.t("Colors")],
  ["contrast", i18n.t("Contrast")],
  ["type", i18n.t("Type")],
  ["measures", i18n.t("Space and motion")],
  ["buttons", i18n.t("Buttons")],
  ["fields", i18n.t("Fields")],
  ["overlays", i18n.t("Dialogs")],
  ["signs", i18n.t("Badges and signs")],
  ["states", i18n.t("States")],
  ["figures", i18n.t("Tables and charts")],
] as const;

/** The design system: tokens as the style sheets have them, components as the pages use them. */
export default function DesignPage() {
  return (
    <AppShell width="wide">
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 className={styles.title}>{i18n.t("Design system")}</h1>
          <p className={styles.lead}>
            {i18n.t(
              "What every page is made of. Values are read from the style sheets, components are the real ones.",
            )}
          </p>
        </header>
        <nav className={styles.contents} aria-label={i18n.t("Chapters")}>
          {chapters.map(([id, name]) => (
            <a key={id} href={`#${id}`} className={styles.chapter}>
              {name}
            </a>
          ))}
        </nav>
        <div className={styles.sections}>
          <Colors />
          <Contrasts />
          <TypeScale />
          <Measures />
          <Buttons />
          <Fields />
          <Overlays />
          <Signs />
          <States />
          <Figures />
        </div>
      </div>
    </AppShell>
  );
}
