import { useCallback, useState } from "react";
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

let asked = 0;

/** Asks; the question stands wherever the caller puts `asking`. */
export function useAsk(): { ask: (question: Question) => void; asking: React.ReactNode } {
  const [open, setOpen] = useState<{ question: Question; number: number } | null>(null);
  const ask = useCallback((question: Question) => setOpen({ question, number: ++asked }), []);
  // A deed that ends late closes its own question, and no other one that was asked meanwhile.
  const close = () => setOpen((now) => (now === open ? null : now));
  return {
    ask,
    asking: (
      <Part onClose={close}>
        {open && <AskDialog key={open.number} question={open.question} onClose={close} />}
      </Part>
    ),
  };
}
