import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { showToast } from "../../design/toasts";
import { useFocusKept } from "../../design/useFocusKept";
import { isBusy, useKeys } from "../../design/useKeys";
import { useOnce } from "../../design/useOnce";
import { AttemptIds } from "../../graphql/attemptIds";
import { useWorkshop } from "../useWorkshop";
import type { BoardCard, BoardTheme } from "../workshopBoard";
import { CardList } from "./CardList";
import styles from "./ClusterBoard.module.css";
import { provisionalName } from "./provisionalName";
import { SortingTools } from "./SortingTools";
import { ThemeSection } from "./ThemeSection";

/** Sorting cards into themes: by selecting and by dragging, with mouse, finger or keys; every change can be undone. */
export default function ClusterBoard() {
  const { board, run } = useWorkshop();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  /** The theme that was just made here and asks for its name. */
  const [fresh, setFresh] = useState<string | null>(null);
  const [ids] = useState(() => new AttemptIds(["themeId"]));

  const { once } = useOnce();

  // What was done takes its buttons along, and moves its cards: the next thing begins at the tools.
  const place = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  useFocusKept(place, tools);

  const { cards: all, themes } = board;
  const grouped = useMemo(() => new Set(themes.flatMap((theme) => theme.cardIds)), [themes]);
  const loose = useMemo(() => all.filter((card) => !grouped.has(card.cardId)), [all, grouped]);
  const chosen = board.cards.filter((card) => selected.has(card.cardId)).map((card) => card.cardId);

  const undo = useCallback(
    () =>
      void run("undoThemeChange", {}).then(
        (done) => done && showToast(i18n.t("Your last change of the themes is undone.")),
      ),
    [run],
  );
  const changed = useCallback(
    (text: string) => showToast(text, { action: { label: i18n.t("Undo"), run: undo } }),
    [undo],
  );

  // Sorting goes on without a name: until somebody finds one, a number stands in its place.
  const group = async () => {
    const { themeId } = ids.get();
    const name = provisionalName(themes);
    // The cards are about to leave: a list that still held the focus would fetch it back from the new theme's name.
    tools.current?.focus({ preventScroll: true });
    if (!(await run("formTheme", { themeId, name, cardIds: chosen }, ids))) return;
    setSelected(new Set());
    setFresh(themeId);
    changed(
      i18n.t("{count, plural, one {# card} other {# cards}} grouped as “{name}”.", {
        count: chosen.length,
        name,
      }),
    );
  };
  const stopNaming = useCallback((themeId: string) => setFresh((now) => (now === themeId ? null : now)), []);
  const move = useCallback(
    async (cardIds: readonly string[], theme: BoardTheme | null) => {
      if (cardIds.length === 0) return;
      if (await run("moveCards", { themeId: theme?.themeId ?? null, cardIds: [...cardIds] })) {
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
    },
    [run, changed],
  );
  const select = useCallback(
    (listed: readonly BoardCard[], now: ReadonlySet<string>) =>
      setSelected((before) => {
        const others = new Set(before);
        for (const { cardId } of listed) others.delete(cardId);
        return new Set([...others, ...now]);
      }),
    [],
  );

  // Shortcuts for what the buttons do.
  useKeys((event) => {
    if (event.repeat || isBusy(event)) return false;
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && board.undoableThemeChanges > 0) undo();
    else if (event.key === "g" && !event.ctrlKey && !event.metaKey && chosen.length > 0) void once(group);
    else return false;
    return true;
  });

  return (
    <div ref={place} className={styles.board}>
      <SortingTools
        place={tools}
        chosen={chosen}
        isGrouped={chosen.some((id) => grouped.has(id))}
        onGroup={() => void once(group)}
        onMove={(theme) => void move(chosen, theme)}
        onClear={() => setSelected(new Set())}
        onUndo={undo}
      />

      {themes.map((theme) => (
        <ThemeSection
          key={theme.themeId}
          theme={theme}
          selected={selected}
          onSelect={select}
          onDrop={move}
          onChanged={changed}
          isFresh={theme.themeId === fresh}
          onNamed={stopNaming}
        />
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
            theme={null}
            cards={loose}
            selected={selected}
            onSelect={select}
            onDrop={move}
            empty={i18n.t("Every card has its theme.")}
          />
        </section>
      )}
    </div>
  );
}
