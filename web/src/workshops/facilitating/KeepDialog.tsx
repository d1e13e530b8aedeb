import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { showToast } from "../../design/toasts";
import { CardChoice } from "../CardChoice";
import { kindNames } from "../cardKinds";
import { useWorkshop } from "../useWorkshop";
import styles from "./dialogs.module.css";

/** Picks the pain points and ideas that go into the backlog; those that won a vote are picked already. */
export function KeepDialog({ onClose }: { onClose: () => void }) {
  const { board, run } = useWorkshop();
  const ranks = new Map(
    board.votingRounds.flatMap((round) => round.results ?? []).map((result) => [result.cardId, result.rank]),
  );
  const cards = board.cards
    .filter((card) => !card.kept && (card.kind === "PAIN_POINT" || card.kind === "IDEA"))
    .sort((one, other) => (ranks.get(one.cardId) ?? 9999) - (ranks.get(other.cardId) ?? 9999));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(cards.filter((card) => (ranks.get(card.cardId) ?? 9999) <= 5).map((card) => card.cardId)),
  );
  const [busy, setBusy] = useState(false);
  const picked = cards.filter((card) => chosen.has(card.cardId));

  const keep = async () => {
    setBusy(true);
    const kept = await run("keepCards", { cardIds: picked.map((card) => card.cardId) });
    setBusy(false);
    if (!kept) return;
    showToast(
      i18n.t("{count, plural, one {# card} other {# cards}} kept for the backlog.", { count: picked.length }),
      { tone: "positive" },
    );
    onClose();
  };
  const toggle = (cardId: string) => {
    const next = new Set(chosen);
    if (!next.delete(cardId)) next.add(cardId);
    setChosen(next);
  };

  return (
    <Dialog
      title={i18n.t("Keep for the backlog")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            look="quiet"
            onPress={() =>
              setChosen(
                picked.length === cards.length ? new Set() : new Set(cards.map((card) => card.cardId)),
              )
            }
          >
            {picked.length === cards.length && cards.length > 0 ? i18n.t("None") : i18n.t("All")}
          </Button>
          <Button
            look="primary"
            isPending={busy}
            isDisabled={picked.length === 0}
            onPress={() => void keep()}
          >
            {i18n.t("Keep {count, plural, one {# card} other {# cards}}", { count: picked.length })}
          </Button>
        </>
      }
    >
      {cards.length === 0 ? (
        <p className={styles.fine}>
          {i18n.t("Every revealed pain point and idea is in the backlog already.")}
        </p>
      ) : (
        <CardChoice
          label={i18n.t("Pain points and ideas")}
          cards={cards}
          isChosen={(cardId) => chosen.has(cardId)}
          onToggle={toggle}
          detailOf={(card) => {
            const rank = ranks.get(card.cardId);
            const kind = kindNames[card.kind].one;
            return rank ? i18n.t("rank {rank}, {kind}", { rank, kind }) : kind;
          }}
        />
      )}
    </Dialog>
  );
}
