/** The eight frames, counted from 0. */
export const frames = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The frame in which one should be: an eighth of the step for each. */
export const frameAt = (secondsLeft: number, minutes: number) => {
  const gone = Math.max(0, minutes * 60 - secondsLeft);
  return Math.min(frames.length - 1, Math.floor((gone / (minutes * 60)) * frames.length));
};
