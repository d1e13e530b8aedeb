import { i18n } from "@lingui/core";
import styles from "./Board.module.css";

/** The name under which cards stand, with how many they are. */
export function ThemeHeading({ name, count }: { name: string; count: number }) {
  return (
    <h2 className={styles.themeName}>
      {name} <span>{i18n.t("{count, plural, one {# card} other {# cards}}", { count })}</span>
    </h2>
  );
}
