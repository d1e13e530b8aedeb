import { useState } from "react";
import type { Attention } from "../control/attention";
import { useWorkshop } from "../useWorkshop";

/** To what everybody was called last; null once a vote has opened or closed since, as the wall has something newer to show then. */
export function useCall(): Attention["summons"] {
  const { board } = useWorkshop();
  const { summons } = board.attention;
  const votes = board.votingRounds.map(({ roundId, open }) => `${roundId} ${open}`).join();
  const [heard, setHeard] = useState({ number: summons?.number, votes });
  if (heard.number !== summons?.number) setHeard({ number: summons?.number, votes });
  return heard.votes === votes || heard.number !== summons?.number ? summons : null;
}
