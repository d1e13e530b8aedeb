import { useState } from "react";
import { browserStorage } from "../../storage/browserStorage";
import { clockText, readClock } from "./plannedTimes";

const tenOClock = 600;

/** When the facilitator plans to begin, in minutes since midnight. It is theirs alone and stays in this browser. */
export function useBeginning(workshopId: string): [number, (minute: number) => void] {
  const key = `coinnovation.from.${workshopId}`;
  const [from, setFrom] = useState(() => readClock(browserStorage.read(key) ?? "") ?? tenOClock);
  return [
    from,
    (minute) => {
      browserStorage.write(key, clockText(minute));
      setFrom(minute);
    },
  ];
}
