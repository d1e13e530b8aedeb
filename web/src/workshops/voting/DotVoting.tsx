import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Lock, Minus, Plus, Undo2 } from "lucide-react";
import { memo, useCallback, useDeferredValue, useRef } from "react";
import { Button } from "../../design/Button";
import { places } from "../../design/places";
import { showToast } from "../../design/toasts";
import { pressOnce } from "../../design/useKeys";
import board from "../board/Board.module.css";
import { CardTile } from "../board/CardTile";
import { useCards } from "../board/useCards";
import { useAuthors, useWorkshop } from "../useWorkshop";
import type { BoardCard, BoardRound } from "../workshopBoard";
import { dotsIn } from "./ballots";
import styles from "./DotVoting.module.css";
import { Sealed } from "./Sealed";
import { SmallSideConsent } from "./SmallSideConsent";
import { useMayVote } from "./useMayVote";

/** A budget of dots, spread over cards; each can be taken back while the round is open. */
export function DotVoting({ round }: { round: BoardRound }) {
  const { own, give } = useWorkshop();
  const mayVote = useMayVote(round);
  const cards = useCards(round.cardIds);
  const budget = round.budget ?? 0;
  const placed = dotsIn(own, round.roundId);
  const spent = round.cardIds.reduce((sum, cardId) => sum + (placed.get(cardId) ?? 0), 0);

  const now = useRef({ placed, left: budget - spent });
  now.current = { placed, left: budget - spent };
  const place = useCallback(
    (cardId: string, dots: number) => {
      const { placed, left } = now.current;
      if (dots > (placed.get(cardId) ?? 0) && left <= 0)
        showToast(i18n.t("All your dots are placed. Take one back first."));
      else give("placeDots", { roundId: round.roundId, cardId, dots });
    },
    [give, round.roundId],
  );
  // With the last dot every card changes its looks; the dot itself need not wait for that.
  const isSpent = useDeferredValue(spent >= budget);

  const clear = () => {
    for (const cardId of round.cardIds)
      if (placed.has(cardId)) give("placeDots", { roundId: round.roundId, cardId, dots: 0 });
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
        {cards.map((card) => (
          <DotCard
            key={card.cardId}
            card={card}
            selfVote={round.selfVote}
            dots={placed.get(card.cardId) ?? 0}
            most={round.maxPerCard ?? budget}
            isSpent={isSpent}
            onPlace={place}
          />
        ))}
      </ul>
      <SmallSideConsent round={round} />
    </section>
  );
}

/** One card with its dots: drawn anew when they change, not whenever somebody else votes. */
const DotCard = memo(function DotCard({
  card,
  selfVote,
  ...control
}: { card: BoardCard; selfVote: boolean } & Omit<DotControlProps, "card">) {
  const isOwn = useAuthors().own.has(card.cardId);
  return (
    <CardTile card={card} className={styles.tile}>
      {isOwn && !selfVote ? (
        <p className={styles.own}>{i18n.t("Your own card: no dots in this round")}</p>
      ) : (
        <DotControl card={card} {...control} />
      )}
    </CardTile>
  );
});

/** By how many dots each key changes a card. */
const keys = new Map([
  ["+", 1],
  ["ArrowUp", 1],
  ["-", -1],
  ["ArrowDown", -1],
  ["Backspace", -1],
]);

interface DotControlProps {
  card: BoardCard;
  dots: number;
  most: number;
  /** No dot is left to place. */
  isSpent: boolean;
  onPlace: (cardId: string, dots: number) => void;
}

function DotControl({ card, dots, most, isSpent, onPlace }: DotControlProps) {
  const label = card.text ?? i18n.t("erased");
  const place = (dots: number) => onPlace(card.cardId, dots);
  return (
    <fieldset
      aria-label={i18n.t("Dots on: {label}", { label })}
      className={styles.control}
      onKeyDown={(event) => {
        pressOnce(event);
        const more = keys.get(event.key);
        if (!more) return;
        event.preventDefault();
        const next = dots + more;
        if (!event.repeat && next >= 0 && next <= most) place(next);
      }}
    >
      <button
        type="button"
        className={styles.step}
        aria-label={i18n.t("Take one dot back")}
        aria-disabled={dots === 0}
        onClick={() => dots > 0 && place(dots - 1)}
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
        aria-disabled={dots >= most || isSpent}
        onClick={() => dots < most && place(dots + 1)}
      >
        <Plus size={17} aria-hidden />
      </button>
    </fieldset>
  );
}
