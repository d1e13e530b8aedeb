import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { CardChoice } from "../CardChoice";
import { useWorkshop } from "../useWorkshop";
import { useControls } from "./useControls";

/** Picks one revealed card for everybody to look at; the newest first. */
export function SpotlightDialog({ onClose }: { onClose: () => void }) {
  const { board } = useWorkshop();
  const { spotlight } = useControls();
  const [chosen, setChosen] = useState<string | null>(board.attention.spotlightCardId);
  const [busy, setBusy] = useState(false);
  const show = async () => {
    if (!chosen) return;
    setBusy(true);
    const shown = await spotlight(chosen);
    setBusy(false);
    if (shown) onClose();
  };
  return (
    <FormDialog
      title={i18n.t("Spotlight a card")}
      action={i18n.t("Show it to everybody")}
      isDisabled={!chosen || chosen === board.attention.spotlightCardId}
      pending={busy}
      onSubmit={show}
      onClose={onClose}
    >
      <CardChoice
        label={i18n.t("Revealed cards")}
        cards={board.cards.toReversed()}
        isChosen={(cardId) => cardId === chosen}
        onToggle={(cardId) => setChosen(cardId === chosen ? null : cardId)}
      />
    </FormDialog>
  );
}
