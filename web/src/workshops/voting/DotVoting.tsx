import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Lock, Minus, Plus, Undo2 } from "lucide-react";
import { Button } from "../../design/Button";
import { places } from "../../design/places";
import { showToast } from "../../design/toasts";
import board from "../board/Board.module.css";
import { CardTile } from "../board/CardTile";
import { useWorkshop } from "../useWorkshop";
import type { BoardCard, BoardRound } from "../workshopBoard";
import { dotsOf } from "./ballots";
import styles from "./DotVoting.module.css";
import { Sealed } from "./Sealed";
import { SmallSideConsent } from "./SmallSideConsent";
import { useMayVote } from "./useMayVote";

/** A budget of dots, spread over cards; each can be taken back while the round is open. */
export function DotVoting({ round }: { round: BoardRound }) {
  const { board: workshop, own, give } = useWorkshop();
  const mayVote = useMayVote(round);
  const budget = round.budget ?? 0;
  const onCards = round.cardIds.map((cardId) => dotsOf(own, round.roundId, cardId));
  const spent = onCards.reduce((sum, dots) => sum + dots, 0);
  const cards = round.cardIds
    .map((id) => workshop.cards.find((card) => card.cardId === id))
    .filter((card) => card !== undefined);

  const place = (card: BoardCard, dots: number) => {
    if (dots > dotsOf(own, round.roundId, card.cardId) && spent >= budget) {
      showToast(i18n.t("All your dots are placed. Take one back first."));
      return;
    }
    give("placeDots", { roundId: round.roundId, cardId: card.cardId, dots });
  };
  const clear = () => {
    for (const cardId of round.cardIds)
      if (dotsOf(own, round.roundId, cardId) > 0)
        give("placeDots", { roundId: round.roundId, cardId, dots: 0 });
  };

  if (!mayVote)
    return (
      <>
        <Sealed round={round} />
        <ul className={board.grid}>
          {cards.map((card) => (
            <CardTile key={card.cardId} card={card} />
          ))}
        </ul>
      </>
    );
  return (
    <section aria-label={i18n.t("Vote with dots")}>
      <div className={styles.budget}>
        <div className={styles.pips} aria-hidden>
          {places(budget).map((dot) => (
            <span key={dot} data-spent={dot > budget - spent || undefined} />
          ))}
        </div>
        <p aria-live="polite">
          <Trans
            id="<0>{value}</0> of {budget, plural, one {# dot} other {# dots}} left"
            values={{ value: budget - spent, budget }}
            components={{ 0: <strong /> }}
          />
        </p>
        <p className={styles.rule}>
          <Lock size={14} aria-hidden /> {i18n.t("Sealed until the round closes")}
        </p>
        {spent > 0 && (
          <Button size="small" look="quiet" icon={<Undo2 size={15} />} onPress={clear}>
            {i18n.t("Take all back")}
          </Button>
        )}
      </div>
      <ul className={board.grid}>
        {cards.map((card) => {
          const forbidden = !round.selfVote && own.cards.some((other) => other.cardId === card.cardId);
          return (
            <CardTile key={card.cardId} card={card} className={styles.tile}>
              {forbidden ? (
                <p className={styles.own}>{i18n.t("Your own card: no dots in this round")}</p>
              ) : (
                <DotControl
                  label={card.text ?? "card"}
                  dots={dotsOf(own, round.roundId, card.cardId)}
                  most={round.maxPerCard ?? budget}
                  left={budget - spent}
                  onPlace={(dots) => place(card, dots)}
                />
              )}
            </CardTile>
          );
        })}
      </ul>
      <SmallSideConsent round={round} />
    </section>
  );
}

function DotControl({
  label,
  dots,
  most,
  left,
  onPlace,
}: {
  label: string;
  dots: number;
  most: number;
  left: number;
  onPlace: (dots: number) => void;
}) {
  return (
    <fieldset
      aria-label={i18n.t("Dots on: {label}", { label })}
      className={styles.control}
      onKeyDown={(event) => {
        if ((event.key === "+" || event.key === "ArrowUp") && dots < most) onPlace(dots + 1);
        else if ((event.key === "-" || event.key === "ArrowDown" || event.key === "Backspace") && dots > 0)
          onPlace(dots - 1);
        else return;
        event.preventDefault();
      }}
    >
      <button
        type="button"
        className={styles.step}
        aria-label={i18n.t("Take one dot back")}
        aria-disabled={dots === 0}
        onClick={() => dots > 0 && onPlace(dots - 1)}
      >
        <Minus size={17} aria-hidden />
      </button>
      <span
        className={styles.slots}
        role="status"
        aria-label={i18n.t("{dots, plural, one {# dot} other {# dots}}", { dots })}
      >
        {places(most <= 5 ? most : Math.max(dots, 1)).map((dot) => (
          <span key={dot} data-on={dot <= dots || undefined} />
        ))}
      </span>
      <button
        type="button"
        className={styles.step}
        aria-label={i18n.t("Place a dot")}
        aria-disabled={dots >= most || left === 0}
        onClick={() => dots < most && onPlace(dots + 1)}
      >
        <Plus size={17} aria-hidden />
      </button>
    </fieldset>
  );
}
