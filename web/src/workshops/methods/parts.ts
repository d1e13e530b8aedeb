/** The part of a step that the clock is in: parts share the step's length as they share their own sum. */
export function partAt(parts: readonly { minutes: number }[], secondsLeft: number, minutes: number): number {
  const all = parts.reduce((sum, part) => sum + part.minutes, 0);
  const gone = Math.max(0, 1 - secondsLeft / (minutes * 60)) * all;
  let end = 0;
  const at = parts.findIndex((part) => {
    end += part.minutes;
    return gone < end;
  });
  return at < 0 ? parts.length - 1 : at;
}
