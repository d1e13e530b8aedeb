import { i18n } from "@lingui/core";
import { FolderInput, FolderMinus, Group, Sun, Undo2, X } from "lucide-react";
import { Button } from "../../design/Button";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { useControls } from "../control/useControls";
import { useWorkshop } from "../useWorkshop";
import type { BoardTheme } from "../workshopBoard";
import styles from "./ClusterBoard.module.css";

/** What can be done with the cards that are selected, and the way back. */
export function SortingTools({
  place,
  chosen,
  isGrouped,
  onGroup,
  onMove,
  onClear,
  onUndo,
}: {
  place: React.RefObject<HTMLDivElement | null>;
  chosen: readonly string[];
  /** Whether one of them stands in a theme. */
  isGrouped: boolean;
  onGroup: () => void;
  /** Null: out of the themes. */
  onMove: (theme: BoardTheme | null) => void;
  onClear: () => void;
  onUndo: () => void;
}) {
  const { board, isFacilitator } = useWorkshop();
  const { spotlight } = useControls();
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={styles.tools}
      role="toolbar"
      aria-label={i18n.t("Sorting")}
      data-active={chosen.length > 0 || undefined}
    >
      {chosen.length === 0 ? (
        <p className={styles.hint}>
          {i18n.t("Select cards that belong together, then group them. Dragging works too.")}
        </p>
      ) : (
        <>
          <p className={styles.selected} aria-live="polite">
            {i18n.t("{count, plural, one {# card} other {# cards}} selected", { count: chosen.length })}
          </p>
          <Button size="small" look="primary" icon={<Group size={16} />} onPress={onGroup}>
            {i18n.t("Group")}
          </Button>
          {board.themes.length > 0 && (
            <Menu
              label={i18n.t("Move to")}
              entries={board.themes.map((theme) => ({
                id: theme.themeId,
                label: theme.name ?? i18n.t("Theme without a name"),
                onAction: () => onMove(theme),
              }))}
            >
              <Button size="small" icon={<FolderInput size={16} />}>
                {i18n.t("Move to…")}
              </Button>
            </Menu>
          )}
          {isGrouped && (
            <Button size="small" icon={<FolderMinus size={16} />} onPress={() => onMove(null)}>
              {i18n.t("Take out")}
            </Button>
          )}
          {isFacilitator && chosen.length === 1 && (
            <Button
              size="small"
              icon={<Sun size={16} />}
              onPress={() => chosen[0] && void spotlight(chosen[0])}
            >
              {i18n.t("Spotlight")}
            </Button>
          )}
          <IconButton
            size="small"
            label={i18n.t("Clear the selection")}
            icon={<X size={16} />}
            onPress={onClear}
          />
        </>
      )}
      <Button
        size="small"
        look="quiet"
        className={styles.undo ?? ""}
        icon={<Undo2 size={16} />}
        isDisabled={board.undoableThemeChanges === 0}
        onPress={onUndo}
      >
        {i18n.t("Undo")}
      </Button>
    </div>
  );
}
