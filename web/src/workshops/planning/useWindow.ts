import { useState } from "react";
import { browserStorage } from "../../storage/browserStorage";
import { clockText, readClock } from "../agenda/plannedTimes";

const tenOClock = 600;
const fromKey = (workshopId: string) => `coinnovation.from.${workshopId}`;
const untilKey = (workshopId: string) => `coinnovation.until.${workshopId}`;

export interface PlannedWindow {
  /** Minutes since midnight. */
  from: number;
  /** The same; null where nobody said so. */
  until: number | null;
}

export const usualWindow: PlannedWindow = { from: tenOClock, until: null };

/** Kept where a workshop is created, so that its agenda begins with it. */
export function keepWindow(workshopId: string, { from, until }: PlannedWindow) {
  browserStorage.write(fromKey(workshopId), clockText(from));
  browserStorage.write(untilKey(workshopId), until === null ? "" : clockText(until));
}

/** From when until when the facilitator plans the workshop. It is theirs alone and stays in this browser. */
export function useWindow(workshopId: string): [PlannedWindow, (change: Partial<PlannedWindow>) => void] {
  const [window, setWindow] = useState<PlannedWindow>(() => ({
    from: readClock(browserStorage.read(fromKey(workshopId)) ?? "") ?? tenOClock,
    until: readClock(browserStorage.read(untilKey(workshopId)) ?? ""),
  }));
  return [
    window,
    (change) => {
      const next = { ...window, ...change };
      keepWindow(workshopId, next);
      setWindow(next);
    },
  ];
}
