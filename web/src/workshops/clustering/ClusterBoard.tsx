import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { useState } from "react";
import { showToast } from "../../design/toasts";
import { isBusy, useKeys } from "../../design/useKeys";
import { AttemptIds } from "../../graphql/attemptIds";
import { useWorkshop } from "../useWorkshop";
import type { BoardTheme } from "../workshopBoard";
import { CardList } from "./CardList";
import styles from "./ClusterBoard.module.css";
import { NameDialog } from "./NameDialog";
import { SortingTools } from "./SortingTools";
import { ThemeHeader } from "./ThemeHeader";

/** Sorting cards into themes: by selecting and by dragging, with mouse, finger or keys; every change can be undone. */
export default function ClusterBoard() {
  const { board, run } = useWorkshop();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [naming, setNaming] = useState(false);
  const [ids] = useState(() => new AttemptIds(["themeId"]));

  const grouped = new Set(board.themes.flatMap((theme) => theme.cardIds));
  const loose = board.cards.filter((card) => !grouped.has(card.cardId));
  const chosen = board.cards.filter((card) => selected.has(card.cardId)).map((card) => card.cardId);

  const undo = () =>
    void run("undoThemeChange", {}).then(
      (done) => done && showToast(i18n.t("The last change of the themes is undone.")),
    );
  const changed = (text: string) => showToast(text, { action: { label: i18n.t("Undo"), run: undo } });

  const group = async (name: string) => {
    setNaming(false);
    if (await run("formTheme", { themeId: ids.get().themeId, name, cardIds: chosen }, ids)) {
      setSelected(new Set());
      changed(
        i18n.t("{count, plural, one {# card} other {# cards}} grouped as “{name}”.", {
          count: chosen.length,
          name,
        }),
      );
    }
  };
  const move = async (cardIds: string[], theme: BoardTheme | null) => {
    if (cardIds.length === 0) return;
    if (await run("moveCards", { themeId: theme?.themeId ?? null, cardIds })) {
      setSelected(new Set());
      const count = cardIds.length;
      changed(
        theme
          ? i18n.t("{count, plural, one {# card} other {# cards}} moved to “{name}”.", {
              count,
              name: theme.name ?? i18n.t("a theme"),
            })
          : i18n.t("{count, plural, one {# card} other {# cards}} taken out of the themes.", { count }),
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
      <SortingTools
        chosen={chosen}
        isGrouped={chosen.some((id) => grouped.has(id))}
        onGroup={() => setNaming(true)}
        onMove={(theme) => void move(chosen, theme)}
        onClear={() => setSelected(new Set())}
        onUndo={undo}
      />

      {board.themes.map((theme) => (
        <section key={theme.themeId} className={styles.theme}>
          <ThemeHeader theme={theme} onChanged={changed} />
          <CardList
            label={i18n.t("Cards of {name}", { name: theme.name ?? i18n.t("the theme") })}
            cards={theme.cardIds.flatMap((id) => board.cards.filter((card) => card.cardId === id))}
            selected={selected}
            onSelect={(now) => select(theme.cardIds, now)}
            onDrop={(cardIds) => void move(cardIds, theme)}
            empty={i18n.t("No cards. Drag some here, or ungroup the theme.")}
          />
        </section>
      ))}
      {(loose.length > 0 || board.themes.length > 0) && (
        <section className={styles.theme}>
          {board.themes.length > 0 && (
            <h2 className={styles.loose}>
              <Trans
                id="Without a theme <0>{count}</0>"
                values={{ count: loose.length }}
                components={{ 0: <span /> }}
              />
            </h2>
          )}
          <CardList
            label={i18n.t("Cards without a theme")}
            cards={loose}
            selected={selected}
            onSelect={(now) =>
              select(
                loose.map((card) => card.cardId),
                now,
              )
            }
            onDrop={(cardIds) => void move(cardIds, null)}
            empty={i18n.t("Every card has its theme.")}
          />
        </section>
      )}
      {naming && (
        <NameDialog
          title={i18n.t("Group {count, plural, one {# card} other {# cards}}", { count: chosen.length })}
          action={i18n.t("Group")}
          initial=""
          onName={(name) => void group(name)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
