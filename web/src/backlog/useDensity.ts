import { useState } from "react";
import { browserStorage } from "../storage/browserStorage";

export type Density = "comfortable" | "compact";
const key = "backlog-density";

/** How close the rows are: a matter of the reader's eyes and screen, so that it stays with the browser and out of links. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(
    browserStorage.read(key) === "compact" ? "compact" : "comfortable",
  );
  return [
    density,
    (next) => {
      setDensity(next);
      browserStorage.write(key, next);
    },
  ];
}
