import { FolderInput, FolderMinus, Group, Sun, Undo2, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { counted } from "../../design/counted";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { showToast } from "../../design/toasts";
import { isBusy, useKeys } from "../../design/useKeys";
import { AttemptIds } from "../../graphql/attemptIds";
import { useControls } from "../control/useControls";
import { useWorkshop } from "../useWorkshop";
import type { BoardTheme } from "../workshopBoard";
import { CardList } from "./CardList";
import styles from "./ClusterBoard.module.css";
import { NameDialog } from "./NameDialog";
import { ThemeHeader } from "./ThemeHeader";

/** Sorting cards into themes: by selecting and by dragging, with mouse, finger or keys; every change can be undone. */
export default function ClusterBoard() {
  const { board, run, isFacilitator } = useWorkshop();
  const { spotlight } = useControls();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [naming, setNaming] = useState(false);
  const [ids] = useState(() => new AttemptIds(["themeId"]));

  const grouped = new Set(board.themes.flatMap((theme) => theme.cardIds));
  const loose = board.cards.filter((card) => !grouped.has(card.cardId));
  const chosen = board.cards.filter((card) => selected.has(card.cardId)).map((card) => card.cardId);
  const cards = counted(chosen.length, "card");

  const undo = () =>
    void run("undoThemeChange", {}).then(
      (done) => done && showToast("The last change of the themes is undone."),
    );
  const changed = (text: string) => showToast(text, { action: { label: "Undo", run: undo } });

  const group = async (name: string) => {
    setNaming(false);
    if (await run("formTheme", { themeId: ids.get().themeId, name, cardIds: chosen }, ids)) {
      setSelected(new Set());
      changed(`${cards} grouped as “${name}”.`);
    }
  };
  const move = async (cardIds: string[], theme: BoardTheme | null) => {
    if (cardIds.length === 0) return;
    if (await run("moveCards", { themeId: theme?.themeId ?? null, cardIds })) {
      setSelected(new Set());
      const moved = counted(cardIds.length, "card");
      changed(
        theme ? `${moved} moved to “${theme.name ?? "a theme"}”.` : `${moved} taken out of the themes.`,
      );
    }
  };
  const select = (listed: readonly string[], now: ReadonlySet<string>) =>
    setSelected(new Set([...[...selected].filter((id) => !listed.includes(id)), ...now]));

  // Shortcuts for what the buttons do.
  useKeys((event) => {
    if (isBusy(event)) return false;
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && board.undoableThemeChanges > 0) undo();
    else if (event.key === "g" && !event.ctrlKey && !event.metaKey && chosen.length > 0) setNaming(true);
    else return false;
    return true;
  });

  return (
    <div className={styles.board}>
      <div
        className={styles.tools}
        role="toolbar"
        aria-label="Sorting"
        data-active={chosen.length > 0 || undefined}
      >
        {chosen.length === 0 ? (
          <p className={styles.hint}>
            Select cards that belong together, then group them. Dragging works too.
          </p>
        ) : (
          <>
            <p className={styles.selected} aria-live="polite">
              {cards} selected
            </p>
            <Button size="small" look="primary" icon={<Group size={16} />} onPress={() => setNaming(true)}>
              Group
            </Button>
            {board.themes.length > 0 && (
              <Menu
                label="Move to"
                entries={board.themes.map((theme) => ({
                  id: theme.themeId,
                  label: theme.name ?? "Theme without a name",
                  onAction: () => void move(chosen, theme),
                }))}
              >
                <Button size="small" icon={<FolderInput size={16} />}>
                  Move to…
                </Button>
              </Menu>
            )}
            {chosen.some((id) => grouped.has(id)) && (
              <Button size="small" icon={<FolderMinus size={16} />} onPress={() => void move(chosen, null)}>
                Take out
              </Button>
            )}
            {isFacilitator && chosen.length === 1 && (
              <Button
                size="small"
                icon={<Sun size={16} />}
                onPress={() => chosen[0] && void spotlight(chosen[0])}
              >
                Spotlight
              </Button>
            )}
            <IconButton
              size="small"
              label="Clear the selection"
              icon={<X size={16} />}
              onPress={() => setSelected(new Set())}
            />
          </>
        )}
        <Button
          size="small"
          look="quiet"
          className={styles.undo ?? ""}
          icon={<Undo2 size={16} />}
          isDisabled={board.undoableThemeChanges === 0}
          onPress={undo}
        >
          Undo
        </Button>
      </div>

      {board.themes.map((theme) => (
        <section key={theme.themeId} className={styles.theme}>
          <ThemeHeader theme={theme} onChanged={changed} />
          <CardList
            label={`Cards of ${theme.name ?? "the theme"}`}
            cards={theme.cardIds.flatMap((id) => board.cards.filter((card) => card.cardId === id))}
            selected={selected}
            onSelect={(now) => select(theme.cardIds, now)}
            onDrop={(cardIds) => void move(cardIds, theme)}
            empty="No cards. Drag some here, or ungroup the theme."
          />
        </section>
      ))}
      {(loose.length > 0 || board.themes.length > 0) && (
        <section className={styles.theme}>
          {board.themes.length > 0 && (
            <h2 className={styles.loose}>
              Without a theme <span>{loose.length}</span>
            </h2>
          )}
          <CardList
            label="Cards without a theme"
            cards={loose}
            selected={selected}
            onSelect={(now) =>
              select(
                loose.map((card) => card.cardId),
                now,
              )
            }
            onDrop={(cardIds) => void move(cardIds, null)}
            empty="Every card has its theme."
          />
        </section>
      )}
      {naming && (
        <NameDialog
          title={`Group ${cards}`}
          action="Group"
          initial=""
          onName={(name) => void group(name)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
