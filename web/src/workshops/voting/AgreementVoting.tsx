import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Equal, ThumbsDown, ThumbsUp, Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../design/Button";
import { useFocusKept } from "../../design/useFocusKept";
import { isBusy, pressOnce, useKeys } from "../../design/useKeys";
import { CardFace } from "../board/CardTile";
import tile from "../board/CardTile.module.css";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BallotChoice, BoardRound } from "../workshopBoard";
import { Composer } from "../writing/Composer";
import styles from "./AgreementVoting.module.css";
import { choiceOf, shuffledFor } from "./ballots";
import { Sealed } from "./Sealed";
import { SmallSideConsent } from "./SmallSideConsent";
import { useMayVote } from "./useMayVote";
import { VoteProgress } from "./VoteProgress";

const words: Record<BallotChoice, { label: string; key: string; icon: React.ReactNode }> = {
  AGREE: { label: i18n.t("Agree"), key: "A", icon: <ThumbsUp size={20} aria-hidden /> },
  DISAGREE: { label: i18n.t("Disagree"), key: "D", icon: <ThumbsDown size={20} aria-hidden /> },
  PASS: { label: i18n.t("Pass"), key: "P", icon: <Equal size={20} aria-hidden /> },
};
const choices = Object.keys(words) as BallotChoice[];

/** One card at a time, in an order of one's own: agree, disagree or pass, by button or key, with undo. */
export function AgreementVoting({ round }: { round: BoardRound }) {
  const { board, own, participantId, give } = useWorkshop();
  const mayVote = useMayVote(round);
  const [history, setHistory] = useState<string[]>([]);
  const order = shuffledFor(participantId, round.cardIds);
  const left = order.filter((cardId) => choiceOf(own, round.roundId, cardId) === null);
  const card = board.cards.find((other) => other.cardId === left[0]);
  const step = board.agenda.find((other) => other.stepId === round.stepId && methods[other.method].writes);

  const say = (choice: BallotChoice) => {
    if (!card) return;
    setHistory([...history, card.cardId]);
    give("castBallot", { roundId: round.roundId, cardId: card.cardId, choice });
  };
  const last = history.at(-1) ?? order.findLast((cardId) => choiceOf(own, round.roundId, cardId) !== null);
  const undo = () => {
    if (!last) return;
    setHistory(history.slice(0, -1));
    give("castBallot", { roundId: round.roundId, cardId: last, choice: null });
  };

  useKeys((event) => {
    if (!mayVote || event.altKey || event.metaKey || event.repeat || isBusy(event)) return false;
    const choice = choices.find((other) => words[other].key === event.key.toUpperCase());
    if (event.ctrlKey ? event.key === "z" : event.key.toUpperCase() === "U") undo();
    else if (choice && !event.ctrlKey) say(choice);
    else return false;
    return true;
  });

  const place = useRef<HTMLElement>(null);
  const next = useRef<HTMLHeadingElement>(null);
  useFocusKept(place, next);

  if (!mayVote) return <Sealed round={round} />;
  const said = order.length - left.length;
  return (
    <section ref={place} aria-label={i18n.t("Vote on one card at a time")} className={styles.voting}>
      <VoteProgress label={i18n.t("Cards you have voted on")} value={said} of={order.length} />
      {/* It stays while cards come and go, or nobody would hear of the next one. */}
      <div aria-live="polite">
        {card && (
          <article
            key={card.cardId}
            ref={next}
            tabIndex={-1}
            className={`${tile.tile} ${styles.card}`}
            data-side={card.side ?? undefined}
          >
            <CardFace card={card} />
          </article>
        )}
      </div>
      {!card && (
        <div className={styles.finished} role="status">
          <h2 ref={next} tabIndex={-1}>
            {i18n.t("You have been through all {count}", { count: order.length })}
          </h2>
          <p>
            {round.collects
              ? i18n.t("New cards appear here as they are revealed.")
              : i18n.t("The result opens when the facilitator closes the round.")}{" "}
            {i18n.t("Until then you can change every answer below.")}
          </p>
        </div>
      )}
      {card && (
        <div className={styles.buttons}>
          {choices.map((choice) => (
            <button
              key={choice}
              type="button"
              className={styles.choice}
              data-choice={choice}
              onKeyDown={pressOnce}
              onClick={() => say(choice)}
            >
              {words[choice].icon}
              {words[choice].label}
              <kbd className={styles.key}>{words[choice].key}</kbd>
            </button>
          ))}
        </div>
      )}
      <div className={styles.undo}>
        <Button look="quiet" icon={<Undo2 size={17} />} isDisabled={!last} onPress={undo}>
          <Trans id="Undo the last one <0>U</0>" components={{ 0: <kbd className={styles.key} /> }} />
        </Button>
      </div>
      {said > 0 && (
        <details className={styles.all} open={!card}>
          <summary>{i18n.t("Your answers ({said})", { said })}</summary>
          <ul>
            {order
              .filter((cardId) => choiceOf(own, round.roundId, cardId) !== null)
              .map((cardId) => {
                const choice = choiceOf(own, round.roundId, cardId);
                return (
                  <li key={cardId}>
                    <span dir="auto">
                      {board.cards.find((other) => other.cardId === cardId)?.text ??
                        i18n.t("This text was erased.")}
                    </span>
                    <span className={styles.answer}>{choice && words[choice].label}</span>
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={i18n.t("Take back: {text}", {
                        text: board.cards.find((other) => other.cardId === cardId)?.text ?? i18n.t("erased"),
                      })}
                      onPress={() => give("castBallot", { roundId: round.roundId, cardId, choice: null })}
                    >
                      {i18n.t("Take back")}
                    </Button>
                  </li>
                );
              })}
          </ul>
        </details>
      )}
      {step && round.collects && mayVote && (
        <section className={styles.missing} aria-label={i18n.t("Add a card")}>
          <h2>{i18n.t("Is something missing?")}</h2>
          <Composer key={step.stepId} step={step} kind={methods[step.method].writes ?? "NOTE"} />
        </section>
      )}
      <SmallSideConsent round={round} />
    </section>
  );
}
