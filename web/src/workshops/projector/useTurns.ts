import { useEffect, useState } from "react";
import { isBusy, useKeys } from "../../design/useKeys";
import { useStillness } from "../../design/useStillness";

/** How long a page stands: time enough to find a name on it. */
const turnEvery = 9000;

const steps: Record<string, number> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/**
 * Which of the pages stands. They turn by themselves, since nobody sits at the wall; whoever does turns them by the
 * arrows and halts them by the space bar. Pages change without any movement, so that those who want none see none; a
 * picture that changes at all disturbs them all the same, and stands twice as long.
 */
export function useTurns(count: number) {
  const still = useStillness();
  const [turn, setTurn] = useState(0);
  const [halted, setHalted] = useState(false);
  const turns = count > 1;
  useKeys((event) => {
    if (!turns || isBusy(event) || event.ctrlKey || event.metaKey || event.altKey) return false;
    const step = steps[event.key];
    if (step) setTurn((turn) => turn + step);
    else if (event.key === " ") setHalted((halted) => !halted);
    else return false;
    return true;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was turned to by hand stands as long as any other.
  useEffect(() => {
    if (!turns || halted) return;
    const timer = setTimeout(() => setTurn((turn) => turn + 1), still ? 2 * turnEvery : turnEvery);
    return () => clearTimeout(timer);
  }, [turns, halted, still, turn]);
  return { at: ((turn % count) + count) % count || 0, halted };
}
