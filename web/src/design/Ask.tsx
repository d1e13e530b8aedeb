import { useState } from "react";
import { Part } from "./Part";
import { lazyPart } from "./parts";

const AskDialog = lazyPart(() => import("./AskDialog"));

/** What is asked before something that one press must not do. */
export interface Question {
  title: string;
  /** What the button says: the deed, not "OK". */
  confirm: string;
  /** What will happen, and what stays. */
  text: string;
  /** Does it; false where it could not be done, which is told in a toast. */
  deed: () => Promise<boolean>;
}

/** Asks; the question stands wherever the caller puts `asking`. */
export function useAsk(): { ask: (question: Question) => void; asking: React.ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null);
  const close = () => setQuestion(null);
  return {
    ask: setQuestion,
    asking: <Part onClose={close}>{question && <AskDialog question={question} onClose={close} />}</Part>,
  };
}
