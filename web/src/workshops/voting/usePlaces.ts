import { useEffect, useRef, useState } from "react";
import type { Place } from "../../matrix/places";
import type { Rating } from "../workshopBoard";

/** How long after the last step a card counts as put down: one place is sent, not each on the way. */
const calm = 500;

const placeOf = (rating: Rating | null): Place | null =>
  rating && rating.impact !== null && rating.effort !== null
    ? { impact: rating.impact, effort: rating.effort }
    : null;

/** Where the caller's cards stand: seen at once, given when the hand or the keys come to rest. */
export function usePlaces(
  given: (cardId: string) => Rating | null,
  give: (cardId: string, place: Place) => void,
) {
  const [walking, setWalking] = useState<Record<string, Place>>({});
  const walks = useRef(new Map<string, { to: Place; timer: ReturnType<typeof setTimeout> }>());

  const stop = (cardId: string): Place | null => {
    const walk = walks.current.get(cardId);
    if (!walk) return null;
    clearTimeout(walk.timer);
    walks.current.delete(cardId);
    setWalking(({ [cardId]: _, ...others }) => others);
    return walk.to;
  };
  const land = (cardId: string) => {
    const place = stop(cardId);
    if (place) give(cardId, place);
  };
  const landing = useRef(land);
  landing.current = land;
  // What was on its way when the round, or the page, is left counts where it was.
  useEffect(() => {
    const under = walks.current;
    const landAll = () => [...under.keys()].forEach((cardId) => void landing.current(cardId));
    window.addEventListener("pagehide", landAll);
    return () => {
      window.removeEventListener("pagehide", landAll);
      landAll();
    };
  }, []);

  return {
    placeOf: (cardId: string): Place | null => walking[cardId] ?? placeOf(given(cardId)),
    put: (cardId: string, place: Place) => {
      stop(cardId);
      give(cardId, place);
    },
    walk: (cardId: string, to: Place) => {
      const before = walks.current.get(cardId);
      if (before) clearTimeout(before.timer);
      walks.current.set(cardId, { to, timer: setTimeout(() => landing.current(cardId), calm) });
      setWalking((others) => ({ ...others, [cardId]: to }));
    },
    land,
    drop: (cardId: string) => void stop(cardId),
  };
}
