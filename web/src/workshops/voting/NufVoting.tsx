import { ArrowRight, Check, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { counted } from "../../design/counted";
import { CardFace } from "../board/CardTile";
import tile from "../board/CardTile.module.css";
import { criteriaOf, criterionNames, isWhole } from "../ratings";
import type { BoardCard, BoardRound, Criterion, Rating } from "../workshopBoard";
import styles from "./NufVoting.module.css";
import { RatingScale } from "./RatingScale";
import { useRatings } from "./useRatings";
import { useScaleKeys } from "./useScaleKeys";
import { VoteProgress } from "./VoteProgress";

const criteria = criteriaOf.NUF;
const ends: Partial<Record<Criterion, [string, string]>> = {
  new: ["well known", "never seen"],
  useful: ["nice to have", "solves it"],
  feasible: ["out of reach", "at hand"],
};
const sumOf = (rating: Rating) => (rating.new ?? 0) + (rating.useful ?? 0) + (rating.feasible ?? 0);

/** One card at a time on three scales, and beside it what is left; each card can be rated anew and taken back. */
export function NufVoting({ round }: { round: BoardRound }) {
  const { cards, left, given, ratedCount, rate, takeBack } = useRatings(round);
  const [chosen, setChosen] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<Record<string, Partial<Rating>>>({});
  const card =
    cards.find((one) => one.cardId === chosen) ?? cards.find((one) => given(one.cardId) === null) ?? null;
  const rating: Partial<Rating> = card ? { ...given(card.cardId), ...drafts[card.cardId] } : {};
  const saved = card ? given(card.cardId) : null;
  const missing = criteria.filter((criterion) => (rating[criterion] ?? null) === null);

  const set = (criterion: Criterion, value: number) => {
    if (!card) return;
    const next = { ...rating, [criterion]: value };
    setChosen(card.cardId);
    setDrafts({ ...drafts, [card.cardId]: next });
    if (isWhole(next, "NUF")) rate(card.cardId, next);
  };
  const clear = () => {
    if (!card) return;
    setChosen(card.cardId);
    setDrafts({ ...drafts, [card.cardId]: {} });
    if (saved) takeBack(card.cardId);
  };
  const next = () => {
    const at = cards.findIndex((one) => one.cardId === card?.cardId);
    const after = [...cards.slice(at + 1), ...cards.slice(0, Math.max(at, 0))];
    setChosen(after.find((one) => given(one.cardId) === null)?.cardId ?? null);
  };
  useScaleKeys(
    criteria.map((criterion) => `${criterion}-${card?.cardId}`),
    {
      onDigit: (at, value) => criteria[at] && set(criteria[at], value),
      firstMissing: missing[0] ? criteria.indexOf(missing[0]) : 0,
      onNext: () => saved && next(),
      onUndo: clear,
    },
  );

  return (
    <section aria-label="Rate one card at a time" className={styles.voting}>
      <div className={styles.main}>
        <VoteProgress label="Cards you have rated" value={ratedCount} of={cards.length} />
        {card ? (
          <>
            <article
              key={card.cardId}
              className={`${tile.tile} ${styles.card}`}
              data-side={card.side ?? undefined}
              aria-live="polite"
            >
              <CardFace card={card} />
            </article>
            <div className={styles.scales}>
              {criteria.map((criterion) => (
                <RatingScale
                  key={`${criterion}-${card.cardId}`}
                  name={`${criterion}-${card.cardId}`}
                  label={criterionNames[criterion]}
                  low={ends[criterion]?.[0] ?? "least"}
                  high={ends[criterion]?.[1] ?? "most"}
                  value={rating[criterion] ?? null}
                  onChange={(value) => set(criterion, value)}
                />
              ))}
            </div>
            <div className={styles.foot}>
              <p role="status" className={styles.state}>
                {saved ? (
                  <>
                    <Check size={16} aria-hidden /> Rated: <strong>{sumOf(saved)}</strong> of 30
                  </>
                ) : missing.length === criteria.length ? (
                  "Give all three: it counts when it is whole."
                ) : (
                  `Still to give: ${missing.map((criterion) => criterionNames[criterion].toLowerCase()).join(", ")}`
                )}
              </p>
              <div className={styles.actions}>
                {missing.length < criteria.length && (
                  <Button look="quiet" icon={<Undo2 size={16} />} onPress={clear}>
                    Take back
                  </Button>
                )}
                {(saved || cards.length - ratedCount > 1) && (
                  <Button look={saved ? "primary" : "secondary"} onPress={next}>
                    {saved ? (ratedCount === cards.length ? "Done" : "Next card") : "Skip for now"}
                    <ArrowRight size={16} aria-hidden />
                  </Button>
                )}
              </div>
            </div>
          </>
        ) : (
          <div className={styles.finished} role="status">
            <h2>
              {cards.length === 0
                ? "There is nothing for you to rate"
                : cards.length === 1
                  ? "You have rated the card"
                  : `You have rated all ${cards.length}`}
            </h2>
            <p>
              The result opens when the facilitator closes the round. Until then you can choose any card and
              rate it anew.
            </p>
          </div>
        )}
      </div>
      <nav className={styles.list} aria-label="Cards to rate">
        <h2>{counted(cards.length - ratedCount, "card")} left</h2>
        <ol>
          {cards.map((one) => (
            <ListEntry
              key={one.cardId}
              card={one}
              rating={given(one.cardId)}
              isCurrent={one.cardId === card?.cardId}
              onChoose={() => setChosen(one.cardId)}
            />
          ))}
        </ol>
        {left > 0 && <p>{counted(left, "card")} of your own: not yours to rate in this round.</p>}
      </nav>
    </section>
  );
}

function ListEntry({
  card,
  rating,
  isCurrent,
  onChoose,
}: {
  card: BoardCard;
  rating: Rating | null;
  isCurrent: boolean;
  onChoose: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-current={isCurrent ? "true" : undefined}
        data-rated={rating !== null || undefined}
        onClick={onChoose}
      >
        <span className={styles.words}>{card.text ?? "This text was erased."}</span>
        <span className={styles.sum}>
          {rating ? sumOf(rating) : "–"}
          <span className="visually-hidden">{rating ? " of 30" : " not rated"}</span>
        </span>
      </button>
    </li>
  );
}
