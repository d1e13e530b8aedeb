import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Hourglass, LayoutGrid } from "lucide-react";
import { lazy } from "react";
import { EmptyState } from "../../design/EmptyState";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import styles from "./Board.module.css";
import { CardTile } from "./CardTile";

const ClusterBoard = lazy(() => import("../clustering/ClusterBoard"));

/** Everything revealed, by theme. Who may sort at the moment gets the tools for it. */
export default function BoardView({
  waitsForVote,
  sorting,
  looksOn,
}: {
  waitsForVote?: boolean;
  sorting?: boolean;
  /** For everybody to read: without tools, whoever looks. */
  looksOn?: boolean;
}) {
  const { board, isFacilitator, me, currentStep } = useWorkshop();
  const maySort =
    !looksOn &&
    (isFacilitator ||
      (me?.role === "CONTRIBUTOR" && currentStep !== null && methods[currentStep.method].clusters));
  const hidden = currentStep?.hiddenCardCount ?? 0;
  if (board.cards.length === 0)
    return hidden > 0 ? (
      <EmptyState
        icon={<LayoutGrid size={28} />}
        title={i18n.t("{hidden, plural, one {# hidden card} other {# hidden cards}} so far", { hidden })}
      >
        {isFacilitator
          ? i18n.t("Nobody but their authors can read them before you reveal them.")
          : i18n.t("They appear here when the facilitator reveals them.")}
      </EmptyState>
    ) : (
      <EmptyState icon={<LayoutGrid size={28} />} title={i18n.t("The board is empty")}>
        {i18n.t("Cards appear here when the facilitator reveals them.")}
      </EmptyState>
    );
  const grouped = new Set(board.themes.flatMap((theme) => theme.cardIds));
  const loose = board.cards.filter((card) => !grouped.has(card.cardId));
  return (
    <>
      {waitsForVote && (
        <p className={styles.note} role="status">
          <Hourglass size={18} aria-hidden />
          {isFacilitator
            ? i18n.t("Open the vote below when everybody has read the cards.")
            : i18n.t("The vote opens in a moment. Read through the cards until then.")}
        </p>
      )}
      {maySort && !waitsForVote && (sorting || board.state !== "CLOSED") ? (
        <ClusterBoard />
      ) : (
        <>
          {board.themes.map((theme) => (
            <section key={theme.themeId} className={styles.theme}>
              <h2 className={styles.themeName}>
                {theme.name ?? <em>{i18n.t("Name erased")}</em>}{" "}
                <span>
                  {i18n.t("{count, plural, one {# card} other {# cards}}", { count: theme.cardIds.length })}
                </span>
              </h2>
              <ul className={styles.grid}>
                {theme.cardIds.map((cardId) => {
                  const card = board.cards.find((other) => other.cardId === cardId);
                  return card && <CardTile key={cardId} card={card} />;
                })}
              </ul>
            </section>
          ))}
          {loose.length > 0 && (
            <section className={styles.theme}>
              {board.themes.length > 0 && (
                <h2 className={styles.themeName}>
                  <Trans
                    id="Without a theme <0>{count, plural, one {# card} other {# cards}}</0>"
                    values={{ count: loose.length }}
                    components={{ 0: <span /> }}
                  />
                </h2>
              )}
              <ul className={styles.grid}>
                {loose.map((card) => (
                  <CardTile key={card.cardId} card={card} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}
