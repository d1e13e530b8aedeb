import { i18n } from "@lingui/core";
import { Hourglass, LayoutGrid } from "lucide-react";
import { EmptyState } from "../../design/EmptyState";
import { lazyPart } from "../../design/parts";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import styles from "./Board.module.css";
import { CardTile } from "./CardTile";
import { ThemeHeading } from "./ThemeHeading";
import { themesOf } from "./themesOf";

const ClusterBoard = lazyPart(() => import("../clustering/ClusterBoard"));

/** Everything revealed, by theme. Who may sort at the moment gets the tools for it. */
export default function BoardView({ waitsForVote, sorting }: { waitsForVote?: boolean; sorting?: boolean }) {
  const { board, isFacilitator, me, currentStep } = useWorkshop();
  const maySort =
    isFacilitator ||
    (me?.role === "CONTRIBUTOR" && currentStep !== null && methods[currentStep.method].clusters);
  const hidden = board.agenda.reduce((sum, step) => sum + step.hiddenCardCount, 0);
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
        themesOf(board).map(({ key, name, cards }) => (
          <section key={key} className={styles.theme}>
            {name !== null && <ThemeHeading name={name} count={cards.length} />}
            <ul className={styles.grid}>
              {cards.map((card) => (
                <CardTile key={card.cardId} card={card} />
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  );
}
