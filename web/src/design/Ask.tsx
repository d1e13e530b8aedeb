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

/** Stands beside whatever asks; the question is its state. */
export function Ask({ question, onClose }: { question: Question | null; onClose: () => void }) {
  return <Part onClose={onClose}>{question && <AskDialog question={question} onClose={onClose} />}</Part>;
}
