import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { ArrowRight, Check, Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "../../design/Button";
import { inSentence } from "../../language/inSentence";
import { CardFace } from "../board/CardTile";
import tile from "../board/CardTile.module.css";
import { criteriaOf, criterionNames, isWhole, nufSum } from "../ratings";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound, Criterion, Rating } from "../workshopBoard";
import { NufList } from "./NufList";
import styles from "./NufVoting.module.css";
import { RatingScale } from "./RatingScale";
import { useRatingDrafts } from "./ratingDrafts";
import { useRatings } from "./useRatings";
import { useScaleKeys } from "./useScaleKeys";
import { VoteProgress } from "./VoteProgress";

const criteria = criteriaOf.NUF;
const ends: Partial<Record<Criterion, [string, string]>> = {
  new: [i18n.t("well known"), i18n.t("never seen")],
  useful: [i18n.t("nice to have"), i18n.t("solves it")],
  feasible: [i18n.t("out of reach"), i18n.t("at hand")],
};

/** One card at a time on three scales, and beside it what is left; each card can be rated anew and taken back. */
export function NufVoting({ round }: { round: BoardRound }) {
  const { cards, left, given, ratedCount, rate, takeBack } = useRatings(round);
  const [chosen, setChosen] = useState<string | null>(null);
  const { drafts, keep } = useRatingDrafts(useWorkshop().participantId, round.roundId);
  const card =
    cards.find((one) => one.cardId === chosen) ?? cards.find((one) => given(one.cardId) === null) ?? null;
  const rating: Partial<Rating> = card ? { ...given(card.cardId), ...drafts[card.cardId] } : {};
  const saved = card ? given(card.cardId) : null;
  const missing = criteria.filter((criterion) => (rating[criterion] ?? null) === null);

  const set = (criterion: Criterion, value: number) => {
    if (!card) return;
    const next = { ...rating, [criterion]: value };
    setChosen(card.cardId);
    if (isWhole(next, "NUF")) {
      keep(card.cardId, null);
      rate(card.cardId, next);
    } else keep(card.cardId, next);
  };
  const clear = () => {
    if (!card) return;
    setChosen(card.cardId);
    keep(card.cardId, null);
    if (saved) takeBack(card.cardId);
  };
  const finished = useRef<HTMLHeadingElement>(null);
  const next = () => {
    const at = cards.findIndex((one) => one.cardId === card?.cardId);
    const after = [...cards.slice(at + 1), ...cards.slice(0, Math.max(at, 0))];
    const following = after.find((one) => given(one.cardId) === null)?.cardId ?? null;
    flushSync(() => setChosen(following));
    // The button that was pressed is gone with the last card.
    finished.current?.focus();
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
    <section aria-label={i18n.t("Rate one card at a time")} className={styles.voting}>
      <div>
        <VoteProgress label={i18n.t("Cards you have rated")} value={ratedCount} of={cards.length} />
        {/* It stays while cards come and go, or nobody would hear of the next one. */}
        <div aria-live="polite">
          {card && (
            <article
              key={card.cardId}
              className={`${tile.tile} ${styles.card}`}
              data-side={card.side ?? undefined}
            >
              <CardFace card={card} />
            </article>
          )}
        </div>
        {card ? (
          <>
            <div className={styles.scales}>
              {criteria.map((criterion) => (
                <RatingScale
                  key={`${criterion}-${card.cardId}`}
                  name={`${criterion}-${card.cardId}`}
                  label={criterionNames[criterion]}
                  low={ends[criterion]?.[0] ?? i18n.t("least")}
                  high={ends[criterion]?.[1] ?? i18n.t("most")}
                  value={rating[criterion] ?? null}
                  onChange={(value) => set(criterion, value)}
                />
              ))}
            </div>
            <div className={styles.foot}>
              <p role="status" className={styles.state}>
                {saved ? (
                  <>
                    <Check size={16} aria-hidden />{" "}
                    <Trans
                      id="Rated: <0>{nufSum}</0> of 30"
                      values={{ nufSum: nufSum(saved) }}
                      components={{ 0: <strong /> }}
                    />
                  </>
                ) : missing.length === criteria.length ? (
                  i18n.t("Give all three: it counts when it is whole.")
                ) : (
                  i18n.t("Still to give: {criteria}", {
                    criteria: missing.map((criterion) => inSentence(criterionNames[criterion])).join(", "),
                  })
                )}
              </p>
              <div className={styles.actions}>
                {missing.length < criteria.length && (
                  <Button look="quiet" icon={<Undo2 size={16} />} onPress={clear}>
                    {i18n.t("Take back")}
                  </Button>
                )}
                {(saved || cards.length - ratedCount > 1) && (
                  <Button look={saved ? "primary" : "secondary"} onPress={next}>
                    {saved
                      ? ratedCount === cards.length
                        ? i18n.t("Done")
                        : i18n.t("Next card")
                      : i18n.t("Skip for now")}
                    <ArrowRight size={16} aria-hidden />
                  </Button>
                )}
              </div>
            </div>
          </>
        ) : (
          <div className={styles.finished} role="status">
            <h2 ref={finished} tabIndex={-1}>
              {cards.length === 0
                ? i18n.t("There is nothing for you to rate")
                : cards.length === 1
                  ? i18n.t("You have rated the card")
                  : i18n.t("You have rated all {count}", { count: cards.length })}
            </h2>
            <p>
              {i18n.t(
                "The result opens when the facilitator closes the round. Until then you can choose any card and rate it anew.",
              )}
            </p>
          </div>
        )}
      </div>
      <NufList cards={cards} own={left} currentId={card?.cardId ?? null} given={given} onChoose={setChosen} />
    </section>
  );
}
