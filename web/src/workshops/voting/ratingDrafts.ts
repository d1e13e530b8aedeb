import { useState } from "react";
import { browserStorage } from "../../storage/browserStorage";
import { ratingDraftKeys } from "../../storage/keys";
import type { Rating } from "../workshopBoard";

/** What is given to cards of a round so far, by card. */
type RatingDrafts = Record<string, Partial<Rating>>;

/** Ratings that are not whole yet: they count for nothing, but outlive a reload. */
export function useRatingDrafts(participantId: string, roundId: string) {
  const key = ratingDraftKeys(participantId) + roundId;
  const [drafts, setDrafts] = useState(() => parse(browserStorage.read(key)));
  const keep = (cardId: string, rating: Partial<Rating> | null) => {
    const { [cardId]: _, ...others } = drafts;
    const next = rating ? { ...others, [cardId]: rating } : others;
    setDrafts(next);
    if (Object.keys(next).length === 0) browserStorage.remove(key);
    else browserStorage.write(key, JSON.stringify(next));
  };
  return { drafts, keep };
}

function parse(stored: string | null): RatingDrafts {
  try {
    return stored ? (JSON.parse(stored) as RatingDrafts) : {};
  } catch {
    return {};
  }
}
