import { useEffect } from "react";

/** Every size is in rem, so one number makes the whole page readable from the back of a room. */
export function useLargeType() {
  useEffect(() => {
    const { style } = document.documentElement;
    style.fontSize = "clamp(1rem, 0.55rem + 1vw, 2.75rem)";
    return () => void style.removeProperty("font-size");
  }, []);
}
