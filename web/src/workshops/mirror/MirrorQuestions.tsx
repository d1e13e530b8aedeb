import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "../../design/Button";
import { SideGlyph } from "../../design/SideBadge";
import { isBusy, pressOnce, useKeys } from "../../design/useKeys";
import { useWorkshop } from "../useWorkshop";
import { VoteProgress } from "../voting/VoteProgress";
import styles from "./Mirror.module.css";
import { type MirrorAnswer, type MirrorRound, statements } from "./mirrorRounds";
import { OwnAnswers } from "./OwnAnswers";
import { useAnswers } from "./useAnswers";
import { answerNames, organizationOf, points, statementText } from "./words";

const choices: readonly MirrorAnswer[] = [...points, "CANNOT_SAY"];
const keyOf = (answer: MirrorAnswer) => (choices.indexOf(answer) + 1) % choices.length;

/** One statement at a time: what one says, then what one guesses of the other side, by button or digit, with undo. */
export function MirrorQuestions({ round }: { round: MirrorRound }) {
  const { board } = useWorkshop();
  const answers = useAnswers(round);
  const { question, guesses, given, done, last, say, undo } = answers;

  useKeys((event) => {
    if (event.altKey || event.metaKey || event.repeat || isBusy(event)) return false;
    if (event.ctrlKey ? event.key === "z" : event.key.toUpperCase() === "U") undo();
    else {
      const choice = choices.find((answer) => String(keyOf(answer)) === event.key);
      if (!choice || event.ctrlKey) return false;
      say(choice);
    }
    return true;
  });

  // What was pressed is gone with its question, or folds away: one goes on where the next one stands.
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = question ? question.statement + question.part : "";
  const before = useRef(asked);
  useEffect(() => {
    if (before.current !== asked && (answers.isChosen || document.activeElement === document.body))
      heading.current?.focus();
    before.current = asked;
  }, [asked, answers.isChosen]);

  return (
    <section aria-label={i18n.t("Perception mirror")} className={styles.asking}>
      <VoteProgress label={i18n.t("Statements you have answered")} value={done} of={statements.length} />
      {question ? (
        <>
          <div aria-live="polite">
            <article key={asked} className={styles.statement}>
              <p className={styles.place}>
                {i18n.t("Statement {number} of {count}", {
                  number: statements.indexOf(question.statement) + 1,
                  count: statements.length,
                })}
              </p>
              <h2 ref={heading} tabIndex={-1} className={styles.words}>
                {statementText(board, question.statement)}
              </h2>
              <p className={styles.asked}>
                {question.part === "guess" && guesses ? (
                  <>
                    <SideGlyph side={guesses} size={14} />
                    <span>
                      <Trans
                        id="Your guess: what does <0>{organization}</0> say?"
                        values={{ organization: organizationOf(board, guesses) }}
                        components={{ 0: <strong /> }}
                      />
                    </span>
                  </>
                ) : (
                  <span>
                    <Trans id="What do <0>you</0> say?" components={{ 0: <strong /> }} />
                  </span>
                )}
              </p>
            </article>
          </div>
          <div className={styles.choices} data-part={question.part}>
            {choices.map((answer) => (
              <button
                key={answer}
                type="button"
                className={styles.choice}
                data-answer={answer}
                aria-pressed={given(question) === answer}
                onKeyDown={pressOnce}
                onClick={() => say(answer)}
              >
                {answerNames[answer]}
                <kbd className={styles.key}>{keyOf(answer)}</kbd>
              </button>
            ))}
          </div>
        </>
      ) : (
        <div className={styles.finished} role="status">
          <h2 ref={heading} tabIndex={-1}>
            {i18n.t("You have answered all seven")}
          </h2>
          <p>
            {i18n.t(
              "What came out opens to every side at once: when each has enough answers and everybody here has finished, or when the facilitator closes the mirror. Until then you can change every answer below.",
            )}
          </p>
        </div>
      )}
      <div className={styles.undo}>
        <Button look="quiet" icon={<Undo2 size={17} />} isDisabled={!last} onPress={undo}>
          <Trans id="Undo the last one <0>U</0>" components={{ 0: <kbd className={styles.key} /> }} />
        </Button>
      </div>
      <OwnAnswers answers={answers} isOpen={!question} />
    </section>
  );
}
