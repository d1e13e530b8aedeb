import { i18n } from "@lingui/core";
import { useCards } from "../board/useCards";
import type { BoardCard, BoardTheme } from "../workshopBoard";
import { CardList } from "./CardList";
import styles from "./ClusterBoard.module.css";
import { ThemeHeader } from "./ThemeHeader";

/** A theme and its cards. */
export function ThemeSection({
  theme,
  selected,
  onSelect,
  onDrop,
  onChanged,
  isFresh,
  onNamed,
}: {
  theme: BoardTheme;
  selected: ReadonlySet<string>;
  onSelect: (cards: readonly BoardCard[], now: ReadonlySet<string>) => void;
  onDrop: (cardIds: readonly string[], theme: BoardTheme | null) => void;
  onChanged: (text: string) => void;
  /** It was just made on this page and has no name of its own yet. */
  isFresh: boolean;
  onNamed: (themeId: string) => void;
}) {
  return (
    <section className={styles.theme}>
      <ThemeHeader
        theme={theme}
        onChanged={onChanged}
        isFresh={isFresh}
        onNamed={() => onNamed(theme.themeId)}
      />
      <CardList
        label={i18n.t("Cards of {name}", { name: theme.name ?? i18n.t("the theme") })}
        theme={theme}
        cards={useCards(theme.cardIds)}
        selected={selected}
        onSelect={onSelect}
        onDrop={onDrop}
        empty={i18n.t("No cards. Drag some here, or ungroup the theme.")}
      />
    </section>
  );
}
