import { useState } from "react";
import { Size } from "react-aria-components/Virtualizer";

/** From so many cards on, those that are in sight alone are drawn: each change would draw all of them anew. */
const long = 60;

/** Once it is, it stays so, since the list would lose the focus with the change. */
export function useIsLong(count: number): boolean {
  const [isLong, setLong] = useState(false);
  if (!isLong && count > long) setLong(true);
  return isLong || count > long;
}

/** What the style sheet says of a list that is not long, in pixels: columns of 14.5rem at least, with gaps of 0.75rem. */
export function tileSizes() {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { minItemSize: new Size(14.5 * rem, 6 * rem), minSpace: new Size(0.75 * rem, 0.75 * rem) };
}
