import { i18n } from "@lingui/core";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { CardChoice } from "../CardChoice";
import { useWorkshop } from "../useWorkshop";
import type { CardKind } from "../workshopBoard";

/** Picks the cards that one answers: pain points, or questions. */
export default function AnswersDialog({
  kinds,
  chosen,
  onChange,
  onClose,
}: {
  kinds: readonly CardKind[];
  chosen: string[];
  onChange: (cardIds: string[]) => void;
  onClose: () => void;
}) {
  const { board } = useWorkshop();
  const ranks = new Map(
    board.votingRounds.flatMap((round) => round.results ?? []).map((result) => [result.cardId, result.rank]),
  );
  const cards = board.cards
    .filter((card) => kinds.includes(card.kind))
    .sort((one, other) => (ranks.get(one.cardId) ?? 999) - (ranks.get(other.cardId) ?? 999));
  return (
    <Dialog
      title={i18n.t("What does it answer?")}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose}>
          {i18n.t("Done")}
        </Button>
      }
    >
      <CardChoice
        label={i18n.t("Pain points and questions")}
        cards={cards}
        isChosen={(cardId) => chosen.includes(cardId)}
        isFull={chosen.length >= 20}
        onToggle={(cardId) =>
          onChange(chosen.includes(cardId) ? chosen.filter((id) => id !== cardId) : [...chosen, cardId])
        }
      />
    </Dialog>
  );
}
