import { useState } from "react";
import { useWorkshop } from "../useWorkshop";
import {
  entryOf,
  type MirrorAnswer,
  type MirrorRound,
  type MirrorStatement,
  statements,
} from "./mirrorRounds";
import { sideIn } from "./sideIn";

/** What is asked of each statement: one's own answer, and the guess of the other side's. */
export type Part = "answer" | "guess";

interface Question {
  statement: MirrorStatement;
  part: Part;
}

/** One question after another: the first that is not answered, or the one that was chosen to be answered anew. */
export function useAnswers(round: MirrorRound) {
  const { own, me, give } = useWorkshop();
  const [chosen, setChosen] = useState<Question | null>(null);
  const [history, setHistory] = useState<{ question: Question; before: MirrorAnswer | null }[]>([]);
  const guesses = sideIn(round, me)?.guesses ?? null;
  const parts: Part[] = guesses ? ["answer", "guess"] : ["answer"];
  const questions = statements.flatMap((statement) => parts.map((part) => ({ statement, part })));
  const given = ({ statement, part }: Question) => entryOf(own.mirrors, round.roundId, statement)[part];
  const left = questions.filter((question) => given(question) === null);
  const question = chosen ?? left[0] ?? null;
  const answered = questions.findLast((other) => given(other) !== null);
  const last = history.at(-1) ?? (answered ? { question: answered, before: null } : null);

  const set = (which: Question, value: MirrorAnswer | null) => {
    const before = entryOf(own.mirrors, round.roundId, which.statement);
    give("answerStatement", { roundId: round.roundId, ...before, [which.part]: value });
  };
  return {
    guesses,
    question,
    given,
    entry: (statement: MirrorStatement) => entryOf(own.mirrors, round.roundId, statement),
    /** Statements to which everything is said. */
    done: statements.filter((statement) => parts.every((part) => given({ statement, part }) !== null)).length,
    last,
    isChosen: chosen !== null,
    choose: setChosen,
    say: (value: MirrorAnswer) => {
      if (!question) return;
      setHistory([...history, { question, before: given(question) }]);
      setChosen(null);
      set(question, value);
    },
    undo: () => {
      if (!last) return;
      setHistory(history.slice(0, -1));
      setChosen(null);
      set(last.question, last.before);
    },
    takeBack: (statement: MirrorStatement) => {
      setChosen(null);
      setHistory(history.filter(({ question }) => question.statement !== statement));
      give("answerStatement", { roundId: round.roundId, statement, answer: null, guess: null });
    },
  };
}
